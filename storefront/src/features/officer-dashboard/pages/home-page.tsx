import type { CertificateListPage } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { Figures } from "~/shared/dashboard/figures"
import { filterSearch } from "~/shared/dashboard/list/list-search"
import { Page } from "~/shared/dashboard/page"
import { countWords } from "~/shared/dashboard/time-words"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { endingCertificatesQuery } from "../api/certificates"
import { importsQuery } from "../api/imports"
import { RunCard } from "../components/run-card"
import { WaitingApplications } from "../components/waiting-applications"
import { CERTIFICATE_STATE } from "../lib/filters"
import { useOfficer } from "../lib/officer"
import { PAGES } from "../lib/pages"

const SHOWN = 5

/** What waits: applications, certificates that end soon, and the latest lists. */
export function HomePage() {
  const officer = useOfficer()
  const certificates = useQuery(endingCertificatesQuery(SHOWN))
  const imports = useQuery(importsQuery)
  return (
    <Page title={m.officer_dashboard_nav_home()} heading={m.officer_dashboard_hello({ name: officer.name })}>
      <WaitingApplications />
      <Section title={m.officer_dashboard_home_expiring()}>
        <QueryView query={certificates} rows={2}>
          {(page) => <Ending page={page} />}
        </QueryView>
      </Section>
      <Section
        title={m.officer_dashboard_home_runs()}
        more={
          <Link to={PAGES.imports} preload={false} className={buttonClass("primary")}>
            {m.officer_dashboard_home_import()}
          </Link>
        }
      >
        <QueryView query={imports} rows={2}>
          {({ runs }) =>
            runs.length === 0 ? (
              <p className="text-soft">{m.officer_dashboard_runs_empty()}</p>
            ) : (
              <ul className="grid gap-2">
                {runs.slice(0, SHOWN).map((run) => (
                  <RunCard key={run.id} run={run} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Section>
    </Page>
  )
}

function Ending({ page: { counts, certificates } }: { page: CertificateListPage }) {
  return (
    <div className="grid gap-3">
      <Figures
        className="grid-cols-2 md:grid-cols-3"
        figures={[
          { label: m.officer_dashboard_filter_expiring(), value: countWords(counts.expiring) },
          { label: m.officer_dashboard_filter_live(), value: countWords(counts.live) },
          { label: m.officer_dashboard_filter_expired(), value: countWords(counts.expired) },
        ]}
      />
      {certificates.length === 0 ? (
        <p className="text-soft">{m.officer_dashboard_home_none_expiring()}</p>
      ) : (
        <ul className="grid gap-1">
          {certificates.map((row) => (
            <li key={row.id} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2">
              <span className="min-w-0">
                <span className="font-bold">{row.productTitle}</span> · {row.producerName}
              </span>
              <span className="text-star-ink tabular-nums">
                {m.officer_dashboard_cert_days({ days: row.daysLeft ?? 0 })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link
        to={PAGES.certificates}
        search={filterSearch({}, CERTIFICATE_STATE, counts.expiring > 0 ? "expiring" : "all")}
        preload={false}
        className={buttonClass("secondary", "justify-self-start")}
      >
        {m.officer_dashboard_home_all_certificates()}
      </Link>
    </div>
  )
}
