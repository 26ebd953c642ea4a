import type { ProducerPointStock, StockMovement } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { byNumber, byText, type Column } from "~/shared/dashboard/list/columns"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Page } from "~/shared/dashboard/page"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { Section } from "~/shared/ui/section"
import { movementsQuery, pointStockQuery } from "../api/points"
import { movementWords } from "../lib/movement-words"

const columns = (): Column<StockMovement>[] => [
  {
    key: "hang",
    label: m.point_business_stock_goods(),
    heading: true,
    compare: byText(({ title }) => title),
    cell: ({ title }) => <span className="font-bold break-words">{title}</span>,
  },
  { key: "ly-do", label: m.point_business_movement_kind(), cell: ({ kind }) => movementWords(kind) },
  {
    key: "diem",
    label: m.point_business_movement_point(),
    compare: byText(({ pointName }) => pointName),
    cell: ({ pointName }) => pointName,
  },
  {
    key: "luc",
    label: m.point_business_movement_time(),
    compare: byNumber(({ at }) => Date.parse(at)),
    cell: ({ at }) => timeWords(at),
  },
  {
    key: "thay-doi",
    label: m.point_business_movement_delta(),
    number: true,
    compare: byNumber(({ delta }) => delta),
    cell: ({ delta }) => (
      <span className={delta < 0 ? "font-bold" : "font-bold text-good"}>
        {delta < 0 ? `−${countWords(-delta)}` : `+${countWords(delta)}`}
      </span>
    ),
  },
  {
    key: "con",
    label: m.point_business_movement_balance(),
    number: true,
    cell: ({ balanceAfter }) => countWords(balanceAfter),
  },
]

/** Where the producer's goods are, what was sold there, what is owed for them, and every movement behind it. */
export function PointsPage() {
  const movements = useWholeList({
    query: useQuery({ ...movementsQuery(), select: (page) => page.movements }),
    columns: columns(),
  })
  return (
    <Page title={m.point_business_producer_nav()} text={m.point_business_producer_text()}>
      <QueryView query={useQuery(pointStockQuery())}>
        {({ points }) =>
          points.length === 0 ? (
            <p className="text-soft">{m.point_business_producer_none()}</p>
          ) : (
            <ul className="grid gap-3 lg:grid-cols-2">
              {points.map((point) => (
                <Point key={point.pointId} point={point} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <Section title={m.point_business_movements()}>
        <ListTable
          label={m.point_business_movements()}
          list={movements}
          columns={columns()}
          keyOf={({ id }) => id}
          empty={<p className="text-soft">{m.point_business_movements_none()}</p>}
        />
      </Section>
    </Page>
  )
}

function Point({ point }: { point: ProducerPointStock }) {
  return (
    <li className="grid content-start gap-3 rounded-card border border-line bg-sheet p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">{point.pointName}</h2>
        {point.owed ? (
          <p className="text-sm font-bold">
            {m.point_business_producer_owed({ amount: formatDong(point.owed) })}
          </p>
        ) : null}
      </div>
      <ul className="grid gap-2">
        {point.items.map((item) => (
          <li key={item.itemId} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 break-words">{item.title}</span>
            <span className="shrink-0 text-right">
              <span className="font-bold tabular-nums">
                {m.point_business_producer_left({ count: countWords(item.stocked) })}
              </span>
              <span className="block text-sm text-soft">
                {m.point_business_producer_sold({ count: countWords(item.soldLately) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
