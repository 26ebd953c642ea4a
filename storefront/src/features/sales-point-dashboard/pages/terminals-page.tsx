import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { Page } from "~/shared/dashboard/page"
import { Section } from "~/shared/ui/section"
import { terminalsQuery } from "../api/terminals"
import { EnrolmentForm } from "../components/enrolment-form"
import { Operators } from "../components/operators"
import { TerminalCard } from "../components/terminal-card"

/** The point's terminals: which devices sell, what they still owe, and who works at them. */
export function TerminalsPage() {
  const query = useQuery(terminalsQuery)
  return (
    <Page
      title={m.point_office_nav_counters()}
      text={
        <>
          {m.point_counters_text()}{" "}
          <a className="link" href="/quay">
            {m.point_counters_open()}
          </a>
        </>
      }
    >
      <EnrolmentForm />
      <Section title={m.point_counters_devices()} className="mt-6">
        <QueryView query={query}>
          {({ terminals }) =>
            terminals.length === 0 ? (
              <p className="text-soft">{m.point_counters_none()}</p>
            ) : (
              <ul className="grid gap-3 lg:grid-cols-2">
                {terminals.map((terminal) => (
                  <TerminalCard key={terminal.id} terminal={terminal} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Section>
      <Operators />
    </Page>
  )
}
