import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Page } from "~/shared/dashboard/page"
import { pickupsQuery } from "../api/point"
import { PickupFacts } from "../components/pickup-card"

/** What was handed over. */
export function HandedOverPage() {
  const query = useQuery({ ...pickupsQuery("handed_over"), select: ({ pickups }) => pickups })
  const list = useWholeList({ query })
  return (
    <Page title={m.point_office_nav_done()}>
      <ListTable
        label={m.point_office_nav_done()}
        list={list}
        keyOf={({ id }) => id}
        cardsClass="lg:grid-cols-2"
        card={(pickup) => (
          <li className="grid content-start gap-3 rounded-card border border-line bg-sheet p-4">
            <PickupFacts pickup={pickup} />
          </li>
        )}
        empty={<p className="text-soft">{m.point_office_none_done()}</p>}
      />
    </Page>
  )
}
