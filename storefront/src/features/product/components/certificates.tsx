import { recognitionStatusOf, recognitionStatusText } from "~/shared/catalogue/recognition-status"
import type { CertificateView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { StarBadge } from "~/shared/ui/star-badge"
import { IllustrativeTag, Tag } from "~/shared/ui/tag"

const STATES = {
  live: [m.product_certificate_live, "good"],
  future: [m.product_certificate_future, "indigo"],
  expired: [m.product_certificate_expired, "plain"],
  withdrawn: [m.product_certificate_withdrawn, "bad"],
  superseded: [m.product_certificate_superseded, "plain"],
} as const

/** Where only the year is known, the period is the shortest possible one; the officer's list says the same. */
function YearOnly({ certificate }: { certificate: CertificateView }) {
  return certificate.yearOnly ? (
    <span className="block text-soft">{m.ui_certificate_year_only({ day: certificate.firstDay })}</span>
  ) : null
}

/** The star with the decision behind it, and every certificate before and after it. */
export function Certificates({
  certificates,
  illustrative,
}: {
  certificates: readonly CertificateView[]
  illustrative: boolean
}) {
  const live = certificates.find((certificate) => certificate.state === "live")
  const recognitionStatus = recognitionStatusOf(certificates)
  if (certificates.length === 0) return <p className="text-sm text-soft">{m.product_no_certificate()}</p>
  return (
    <div className="rounded-lg border border-line bg-sheet p-3">
      {live ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StarBadge star={live.star} />
          <p className="text-sm">
            {live.decisionNumber
              ? m.product_decision({ number: live.decisionNumber })
              : m.product_decision_unknown()}
            {live.decisionDate ? `, ${live.decisionDate}` : ""} {illustrative ? <IllustrativeTag /> : null}
            <br />
            <span className="text-soft">{m.product_star_until({ date: live.lastDay })}</span>
            <YearOnly certificate={live} />
          </p>
        </div>
      ) : (
        <p className="text-sm">
          {recognitionStatus.kind === "lapsed"
            ? recognitionStatusText(recognitionStatus)
            : m.product_no_live_star()}
        </p>
      )}
      <details className="mt-1 text-sm">
        <summary className="link flex min-h-11 items-center">
          {m.product_certificates_all({ count: certificates.length })}
        </summary>
        <ul className="grid gap-3 pb-1">
          {certificates.map((certificate) => {
            const [label, tone] = STATES[certificate.state]
            return (
              <li key={certificate.code + certificate.firstDay} className="border-t border-line pt-2">
                <p className="flex flex-wrap items-center gap-2">
                  <strong>{m.ui_star_label({ star: certificate.star })}</strong>
                  <Tag tone={tone}>{label()}</Tag>
                </p>
                <dl className="grid grid-cols-[auto_1fr] gap-x-3">
                  <dt className="text-soft">{m.product_certificate_code()}</dt>
                  <dd>{certificate.code}</dd>
                  {certificate.decisionNumber ? (
                    <>
                      <dt className="text-soft">{m.product_certificate_decision()}</dt>
                      <dd>
                        {certificate.decisionNumber}
                        {certificate.decisionDate ? ` (${certificate.decisionDate})` : ""}
                      </dd>
                    </>
                  ) : null}
                  {certificate.issuingBody ? (
                    <>
                      <dt className="text-soft">{m.product_certificate_body()}</dt>
                      <dd>{certificate.issuingBody}</dd>
                    </>
                  ) : null}
                  <dt className="text-soft">{m.product_certificate_period()}</dt>
                  <dd>
                    {certificate.firstDay} – {certificate.lastDay}
                    <YearOnly certificate={certificate} />
                  </dd>
                  {certificate.withdrawnReason ? (
                    <>
                      <dt className="text-soft">{m.product_certificate_reason()}</dt>
                      <dd>{certificate.withdrawnReason}</dd>
                    </>
                  ) : null}
                </dl>
              </li>
            )
          })}
        </ul>
      </details>
    </div>
  )
}
