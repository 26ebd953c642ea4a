import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { usePosState } from "../lib/use-pos-store"
import type { ClosedShift } from "./shift-screen"

/** Summary of a closed shift: expected and counted cash, and what is still unsent. */
export function ShiftSummary({ closed, onNext }: { closed: ClosedShift; onNext: () => void }) {
  const { waiting } = usePosState()
  const { totals, float, counted } = closed
  const difference = counted - totals.expected
  const rows: ReadonlyArray<readonly [string, string]> = [
    [m.pos_sum_sales(), String(totals.sales)],
    [m.pos_float(), formatDong(float)],
    [m.pos_sum_cash(), formatDong(totals.cash)],
    [m.pos_sum_transfer(), formatDong(totals.transfer)],
    [m.pos_sum_refunds(), formatDong(totals.refunds)],
    [m.pos_sum_moved(), formatDong(totals.moved)],
    ...(totals.pickups > 0 ? [[m.pos_stock_sum_pickups(), formatDong(totals.pickups)] as const] : []),
    [m.pos_sum_voids(), String(totals.voids)],
    [m.pos_expected(), formatDong(totals.expected)],
    [m.pos_counted(), formatDong(counted)],
  ]
  return (
    <div className="mx-auto grid w-full max-w-md gap-4 p-4">
      <h1 className="text-2xl">{m.pos_shift_closed()}</h1>
      <dl className="grid gap-1 rounded-card border border-line bg-sheet p-4">
        {rows.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-3">
            <dt className="text-soft">{name}</dt>
            <dd className="font-bold tabular-nums">{value}</dd>
          </div>
        ))}
        <div className="mt-1 flex justify-between gap-3 border-t border-line pt-2 text-lg">
          <dt>{m.pos_difference()}</dt>
          <dd className={cx("font-bold tabular-nums", difference === 0 ? "text-good" : "text-bad")}>
            {formatDong(difference)}
          </dd>
        </div>
      </dl>
      {waiting > 0 ? <Notice tone="warning">{m.pos_closed_waiting({ count: waiting })}</Notice> : null}
      <Button onClick={onNext}>{m.pos_shift_open_title()}</Button>
    </div>
  )
}
