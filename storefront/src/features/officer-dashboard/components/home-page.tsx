import type { CertificateListPage, ImportRun } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { listCertificates } from "../api/certificates"
import { listImports } from "../api/imports"
import { addressOf } from "../lib/certificate-address"
import { useOfficer } from "../lib/officer"
import { useRead } from "~/shared/dashboard/use-read"
import { countWords } from "~/shared/dashboard/time-words"
import { CERTIFICATES, IMPORTS } from "../lib/rooms"
import { useTitle } from "~/shared/dashboard/use-title"
import { Failure, RowSkeletons } from "./failure"
import { ReviewsWaiting } from "./reviews-waiting"
import { RunList } from "./run-list"

const SHOWN = 5

/** What waits: certificates that end soon, and the latest lists. */
export function HomePage() {
  useTitle(m.office_title())
  const officer = useOfficer()
  const certificates = useRead<CertificateListPage>("expiring", (signal) =>
    listCertificates({ q: "", state: "expiring" }, { limit: SHOWN }, signal),
  )
  const runs = useRead<{ runs: ImportRun[] }>("runs", (signal) => listImports(signal))
  return (
    <>
      <h1 className="text-2xl">{m.office_hello({ name: officer.name })}</h1>
      <ReviewsWaiting />
      <Section title={m.office_home_expiring()}>
        {certificates.reading.state === "reading" ? <RowSkeletons count={2} /> : null}
        {certificates.reading.state === "failed" ? (
          <Failure problem={certificates.reading.problem} onRetry={certificates.reload} />
        ) : null}
        {certificates.reading.state === "ready" ? <Expiring page={certificates.reading.value} /> : null}
      </Section>
      <Section
        title={m.office_home_runs()}
        more={
          <Link {...IMPORTS} preload={false} className={buttonClass("primary")}>
            {m.office_home_import()}
          </Link>
        }
      >
        {runs.reading.state === "reading" ? <RowSkeletons count={2} /> : null}
        {runs.reading.state === "failed" ? (
          <Failure problem={runs.reading.problem} onRetry={runs.reload} />
        ) : null}
        {runs.reading.state === "ready" ? <RunList runs={runs.reading.value.runs.slice(0, SHOWN)} /> : null}
      </Section>
    </>
  )
}

function Expiring({ page }: { page: CertificateListPage }) {
  const { counts, certificates } = page
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-3">
        {(
          [
            [m.office_filter_expiring(), counts.expiring],
            [m.office_filter_live(), counts.live],
            [m.office_filter_expired(), counts.expired],
          ] as const
        ).map(([label, count]) => (
          <div key={label} className="rounded-card border border-line bg-sheet px-4 py-3">
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="text-2xl font-bold tabular-nums">{countWords(count)}</dd>
          </div>
        ))}
      </dl>
      {certificates.length === 0 ? (
        <p className="text-soft">{m.office_home_none_expiring()}</p>
      ) : (
        <ul className="grid gap-1">
          {certificates.map((row) => (
            <li key={row.id} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2">
              <span className="min-w-0">
                <span className="font-bold">{row.productTitle}</span> · {row.producerName}
              </span>
              <span className="text-star-ink tabular-nums">
                {m.office_cert_days({ days: row.daysLeft ?? 0 })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link
        {...CERTIFICATES}
        search={addressOf({ q: "", ...(counts.expiring > 0 ? { state: "expiring" as const } : {}) })}
        preload={false}
        className={buttonClass("secondary", "justify-self-start")}
      >
        {m.office_home_all_certificates()}
      </Link>
    </div>
  )
}
