import { formatDong } from "@ocop/marketplace-rules"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Field } from "~/shared/ui/field"
import { Tag } from "~/shared/ui/tag"
import { useSales, type SaleRecord } from "../lib/use-sales"
import { SaleDetail } from "./sale-detail"
import { SyncStatusTag } from "./sync-status-tag"

/** Sales of this device: print again, return, void. */
export function ReceiptsScreen() {
  const [search, setSearch] = useState("")
  const [openKey, setOpenKey] = useState<string | null>(null)
  const sales = useSales(search)
  const open = sales?.find(({ sale }) => sale.key === openKey)
  if (open) return <SaleDetail record={open} onBack={() => setOpenKey(null)} />
  return (
    <div className="mx-auto grid w-full max-w-3xl content-start gap-3 p-3 sm:p-4">
      <h1 className="text-2xl">{m.pos_nav_receipts()}</h1>
      <Field
        label={m.pos_receipt_find()}
        type="search"
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {sales === null ? <p role="status">{m.pos_working()}</p> : null}
      {sales?.length === 0 ? (
        <p className="text-soft">{search ? m.pos_receipts_none_such() : m.pos_receipts_none()}</p>
      ) : null}
      <ul className="grid gap-2">
        {sales?.map((record) => (
          <li key={record.sale.key}>
            <button
              type="button"
              onClick={() => setOpenKey(record.sale.key)}
              className="flex w-full items-center justify-between gap-3 rounded-card border border-line bg-sheet px-3 py-2 text-left hover:border-strong-line"
            >
              <span className="min-w-0">
                <span className="block font-bold tabular-nums">{record.sale.payload.receipt}</span>
                <span className="block text-sm text-soft tabular-nums">
                  {timeWords(record.sale.occurredAt)}
                </span>
                <span className="flex flex-wrap gap-1">
                  <StateTags record={record} />
                </span>
              </span>
              <span className="shrink-0 text-lg font-bold tabular-nums">
                {formatDong(record.sale.payload.total)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Status tags of a sale. */
export function StateTags({ record: { sale, returns, voided } }: { record: SaleRecord }) {
  return (
    <>
      <SyncStatusTag state={sale.state} />
      {voided ? <Tag tone="bad">{m.pos_state_voided()}</Tag> : null}
      {returns.length > 0 ? <Tag tone="indigo">{m.pos_state_returned()}</Tag> : null}
    </>
  )
}
