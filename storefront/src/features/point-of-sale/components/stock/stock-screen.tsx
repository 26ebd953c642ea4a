import { useEffect } from "react"
import { m } from "~/paraglide/messages"
import { Tag } from "~/shared/ui/tag"
import { goTo, useSubsection } from "../../lib/sections"
import { STOCK_DRAFT_KINDS, type StockDraftKind } from "../../lib/stock-draft"
import { usePosStore, usePosState } from "../../lib/use-pos-store"
import { IncomingTransfersPage } from "./incoming-transfers-page"
import { PickupsPage } from "./pickups-page"
import { StockDraftForm } from "./stock-draft-form"
import { stockDraftTexts } from "./stock-draft-texts"
import { RecentStockOperations } from "./recent-stock-operations"

/** Subsection of each kind of stock document, behind `#kho/`. */
const SUBSECTIONS: Readonly<Record<StockDraftKind, string>> = {
  receive: "nhan-hang",
  count: "kiem-ke",
  transfer_send: "chuyen-di",
  write_off: "xuat-huy",
  return_to_producer: "tra-chu-the",
}

/** Stock operations besides sales, and pickups of online orders. */
export function StockScreen() {
  const store = usePosStore()
  const subsection = useSubsection()
  useEffect(() => void store.refreshPendingWork(), [store, subsection])
  const back = () => goTo("#kho")
  if (subsection === "don-hen") return <PickupsPage onBack={back} />
  if (subsection === "hang-den") return <IncomingTransfersPage onBack={back} />
  const kind = STOCK_DRAFT_KINDS.find((one) => SUBSECTIONS[one] === subsection)
  if (kind) return <StockDraftForm key={kind} kind={kind} onBack={back} />
  return <StockMenu />
}

function StockMenu() {
  const { pendingWork, stockDrafts } = usePosState()
  const entries: ReadonlyArray<
    readonly [subsection: string, name: string, text: string, count: number, begun: boolean]
  > = [
    ["don-hen", m.pos_stock_pickups(), m.pos_stock_pickups_text(), pendingWork?.pickups.length ?? 0, false],
    [
      "hang-den",
      m.pos_stock_arriving(),
      m.pos_stock_arriving_text(),
      pendingWork?.arriving.length ?? 0,
      false,
    ],
    ...STOCK_DRAFT_KINDS.map(
      (kind) =>
        [
          SUBSECTIONS[kind],
          stockDraftTexts[kind].title(),
          stockDraftTexts[kind].text(),
          0,
          (stockDrafts[kind]?.lines.length ?? 0) > 0,
        ] as const,
    ),
  ]
  return (
    <div className="mx-auto grid w-full max-w-5xl content-start gap-4 p-3 sm:p-4">
      <h1 className="text-2xl">{m.pos_stock_title()}</h1>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map(([subsection, name, text, count, begun]) => (
          <li key={subsection}>
            <a
              href={`#kho/${subsection}`}
              className="grid h-full content-start gap-0.5 rounded-card border border-line bg-sheet px-4 py-3 text-ink no-underline hover:border-strong-line"
            >
              <span className="flex items-center justify-between gap-2 text-lg leading-snug font-bold">
                {name}
                {count > 0 ? (
                  <Tag tone="star" className="shrink-0">
                    {m.pos_stock_wait_count({ count })}
                  </Tag>
                ) : null}
                {begun ? <Tag tone="indigo">{m.pos_stock_begun()}</Tag> : null}
              </span>
              <span className="text-sm text-soft">{text}</span>
            </a>
          </li>
        ))}
      </ul>
      <RecentStockOperations />
    </div>
  )
}
