import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { StarBadge } from "~/shared/ui/star-badge"
import { IllustrativeTag } from "~/shared/ui/tag"
import type { ListingCertificate } from "../lib/views"

/** Live certificates as a list that becomes a table on wide screens: nothing scrolls sideways on a phone. */
export function ProducerCertificates({ certificates }: { certificates: readonly ListingCertificate[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-sheet">
      {certificates.map(({ handle, title, certificate, illustrative }) => (
        <li
          key={handle}
          className="grid gap-x-6 gap-y-1 p-4 md:grid-cols-[minmax(0,1.4fr)_auto_minmax(0,1.6fr)] md:items-center"
        >
          <Link to="/san-pham/$handle" params={{ handle }} className="font-bold text-ink hover:underline">
            {title}
          </Link>
          <StarBadge star={certificate.star} className="justify-self-start" />
          <p className="text-sm text-soft">
            {certificate.decisionNumber
              ? m.producer_decision({ number: certificate.decisionNumber })
              : m.producer_decision_unknown()}
            {certificate.decisionDate ? `, ${certificate.decisionDate}` : null}
            {certificate.issuingBody ? ` · ${certificate.issuingBody}` : null}{" "}
            {illustrative ? <IllustrativeTag /> : null}
            <span className="block">
              {m.producer_certificate_until({ from: certificate.firstDay, until: certificate.lastDay })}
            </span>
            {certificate.yearOnly ? (
              <span className="block">{m.ui_certificate_year_only({ day: certificate.firstDay })}</span>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
