import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { waitingApplicationsQuery } from "../api/producers"
import { OPEN_PRODUCER, PAGES } from "../lib/pages"

const SHOWN = 3

/** Applications that wait for this officer, on the first page of the dashboard. */
export function WaitingApplications() {
  const query = useQuery(waitingApplicationsQuery(SHOWN))
  return (
    <Section
      title={
        query.data
          ? `${m.onboarding_office_home_waiting()} (${countWords(query.data.counts.submitted)})`
          : m.onboarding_office_home_waiting()
      }
      more={
        <Link to={PAGES.producers} preload={false} className={buttonClass("secondary")}>
          {m.onboarding_office_home_all()}
        </Link>
      }
    >
      <QueryView query={query} rows={2}>
        {({ producers }) =>
          producers.length === 0 ? (
            <p className="text-soft">{m.onboarding_office_home_none()}</p>
          ) : (
            <ul className="grid gap-1">
              {producers.map((row) => (
                <li key={row.id} className="border-b border-line">
                  <Link
                    to={PAGES.producers}
                    search={{ [OPEN_PRODUCER]: row.id }}
                    preload={false}
                    className="tap flex flex-wrap items-center justify-between gap-x-4 py-2 hover:underline"
                  >
                    <span className="min-w-0 font-bold">{row.name}</span>
                    <span className="text-soft tabular-nums">
                      {m.onboarding_office_since({ time: timeWords(row.since) })}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  )
}
