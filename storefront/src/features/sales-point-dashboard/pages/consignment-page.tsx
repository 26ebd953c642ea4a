import type { ConsignmentOwed, ConsignmentSettlement } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import type { Column } from "~/shared/dashboard/list/columns"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Page } from "~/shared/dashboard/page"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { consignmentQuery } from "../api/business"
import { SettleDialog } from "../components/settle-dialog"

/** What the point owes each producer for goods on consignment, and what it has settled. */
export function ConsignmentPage() {
  const query = useQuery(consignmentQuery)
  const [settling, setSettling] = useState<ConsignmentOwed | null>(null)
  const close = () => {
    setSettling(null)
    void query.refetch()
  }
  return (
    <Page title={m.point_business_nav_consignment()} text={m.point_business_consignment_text()}>
      <QueryView query={query}>
        {({ owed }) =>
          owed.length === 0 ? (
            <p className="text-soft">{m.point_business_owed_none()}</p>
          ) : (
            <ul className="grid gap-3 lg:grid-cols-2">
              {owed.map((one) => (
                <Owed key={one.producerId} one={one} onSettle={() => setSettling(one)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {query.data ? <Settlements /> : null}
      {settling ? <SettleDialog owed={settling} onClose={close} /> : null}
    </Page>
  )
}

function Owed({ one, onSettle }: { one: ConsignmentOwed; onSettle: () => void }) {
  return (
    <li className="grid gap-3 rounded-card border border-line bg-sheet p-4">
      <div>
        <p className="font-bold break-words">{one.producerName}</p>
        {one.oldest ? (
          <p className="text-sm text-soft">
            {m.point_business_owed_pieces({ count: countWords(one.pieces), time: timeWords(one.oldest) })}
          </p>
        ) : null}
      </div>
      <dl className="grid gap-1 text-sm">
        <Sum label={m.point_business_owed_sold()} dong={one.sold} />
        {one.returned > 0 ? <Sum label={m.point_business_owed_returned()} dong={-one.returned} /> : null}
        <Sum label={m.point_business_owed()} dong={one.owed} strong />
      </dl>
      <Button onClick={onSettle}>{m.point_business_settle()}</Button>
    </li>
  )
}

function Sum({ label, dong, strong = false }: { label: string; dong: number; strong?: boolean }) {
  return (
    <div className={`flex justify-between gap-4 ${strong ? "text-lg font-bold" : ""}`}>
      <dt>{label}</dt>
      <dd className="tabular-nums">{formatDong(dong)}</dd>
    </div>
  )
}

const columns = (): Column<ConsignmentSettlement>[] => [
  {
    key: "chu-the",
    label: m.point_business_settled_producer(),
    heading: true,
    cell: (one) => (
      <>
        <p className="font-bold break-words">{one.producerName}</p>
        <p className="text-sm text-soft">
          {m.point_business_settled_by({ name: one.settledBy, time: timeWords(one.settledAt) })}
          {one.reference ? ` · ${one.reference}` : null}
        </p>
      </>
    ),
  },
  {
    key: "tien",
    label: m.point_business_settled_paid(),
    number: true,
    cell: (one) => (
      <>
        <p className="font-bold">{formatDong(one.amount)}</p>
        {one.commission > 0 ? (
          <p className="text-sm text-soft">
            {m.point_business_settled_kept({ amount: formatDong(one.commission) })}
          </p>
        ) : null}
      </>
    ),
  },
]

function Settlements() {
  const list = useWholeList({
    query: useQuery({ ...consignmentQuery, select: ({ settlements }) => settlements }),
  })
  return (
    <Section title={m.point_business_settled_title()}>
      <ListTable
        label={m.point_business_settled_title()}
        list={list}
        columns={columns()}
        keyOf={({ id }) => id}
        empty={<p className="text-soft">{m.point_business_settled_none()}</p>}
      />
    </Section>
  )
}
