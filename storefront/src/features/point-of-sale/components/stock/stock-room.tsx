import { useEffect } from "react"
import { m } from "~/paraglide/messages"
import { Tag } from "~/shared/ui/tag"
import { goTo, useTable } from "../../lib/rooms"
import { SHEET_KINDS, type SheetKind } from "../../lib/sheet"
import { useTill, useTillState } from "../../lib/use-till"
import { ArrivingTable } from "./arriving-table"
import { PickupTable } from "./pickup-table"
import { SheetTable } from "./sheet-table"
import { sheetWords } from "./sheet-words"
import { Written } from "./written"

/** Where each kind of work lies behind `#kho/`. */
const TABLES: Readonly<Record<SheetKind, string>> = {
  receive: "nhan-hang",
  count: "kiem-ke",
  transfer_send: "chuyen-di",
  write_off: "xuat-huy",
  return_to_producer: "tra-chu-the",
}

/** Everything that is done with goods besides selling them, and the orders that are fetched here. */
export function StockRoom() {
  const till = useTill()
  const table = useTable()
  useEffect(() => void till.refreshTodo(), [till, table])
  const back = () => goTo("#kho")
  if (table === "don-hen") return <PickupTable onBack={back} />
  if (table === "hang-den") return <ArrivingTable onBack={back} />
  const kind = SHEET_KINDS.find((one) => TABLES[one] === table)
  if (kind) return <SheetTable key={kind} kind={kind} onBack={back} />
  return <Door />
}

function Door() {
  const { todo, sheets } = useTillState()
  const doors: ReadonlyArray<
    readonly [table: string, name: string, text: string, count: number, begun: boolean]
  > = [
    ["don-hen", m.counter_stock_pickups(), m.counter_stock_pickups_text(), todo?.pickups.length ?? 0, false],
    [
      "hang-den",
      m.counter_stock_arriving(),
      m.counter_stock_arriving_text(),
      todo?.arriving.length ?? 0,
      false,
    ],
    ...SHEET_KINDS.map(
      (kind) =>
        [
          TABLES[kind],
          sheetWords[kind].title(),
          sheetWords[kind].text(),
          0,
          (sheets[kind]?.lines.length ?? 0) > 0,
        ] as const,
    ),
  ]
  return (
    <div className="mx-auto grid w-full max-w-5xl content-start gap-4 p-3 sm:p-4">
      <h1 className="text-2xl">{m.counter_stock_title()}</h1>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {doors.map(([table, name, text, count, begun]) => (
          <li key={table}>
            <a
              href={`#kho/${table}`}
              className="grid h-full content-start gap-0.5 rounded-card border border-line bg-sheet px-4 py-3 text-ink no-underline hover:border-strong-line"
            >
              <span className="flex items-center justify-between gap-2 text-lg leading-snug font-bold">
                {name}
                {count > 0 ? (
                  <Tag tone="star" className="shrink-0">
                    {m.counter_stock_wait_count({ count })}
                  </Tag>
                ) : null}
                {begun ? <Tag tone="indigo">{m.counter_stock_begun()}</Tag> : null}
              </span>
              <span className="text-sm text-soft">{text}</span>
            </a>
          </li>
        ))}
      </ul>
      <Written />
    </div>
  )
}
