import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Page } from "~/shared/dashboard/page"
import { discrepanciesQuery } from "../api/business"
import { operatorsQuery } from "../api/terminals"
import { DiscrepancyCard } from "../components/discrepancy-card"

/** What was promised and is not there, what was sent and did not arrive: what is due first stands first. */
export function DiscrepanciesPage() {
  const list = useWholeList({
    query: useQuery({ ...discrepanciesQuery, select: ({ discrepancies }) => discrepancies }),
  })
  // Without the names the list is still worth reading, and can be taken by the manager.
  const { data: people = [] } = useQuery({
    ...operatorsQuery,
    select: ({ operators }) => operators.filter(({ active }) => active),
  })
  return (
    <Page title={m.point_business_nav_discrepancies()} text={m.point_business_discrepancies_text()}>
      <ListTable
        label={m.point_business_nav_discrepancies()}
        list={list}
        keyOf={({ id }) => id}
        cardsClass="lg:grid-cols-2"
        card={(one) => <DiscrepancyCard one={one} people={people} />}
        empty={<p className="text-soft">{m.point_business_discrepancies_none()}</p>}
      />
    </Page>
  )
}
