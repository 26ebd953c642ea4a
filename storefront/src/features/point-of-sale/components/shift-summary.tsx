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
    [m.counter_sum_sales(), String(totals.sales)],
    [m.counter_float(), formatDong(float)],
    [m.counter_sum_cash(), formatDong(totals.cash)],
    [m.counter_sum_transfer(), formatDong(totals.transfer)],
    [m.counter_sum_refunds(), formatDong(totals.refunds)],
    [m.counter_sum_moved(), formatDong(totals.moved)],
    ...(totals.pickups > 0 ? [[m.counter_stock_sum_pickups(), formatDong(totals.pickups)] as const] : []),
    [m.counter_sum_voids(), String(totals.voids)],
    [m.counter_expected(), formatDong(totals.expected)],
    [m.counter_counted(), formatDong(counted)],
  ]
  return (
    <div className="mx-auto grid w-full max-w-md gap-4 p-4">
      <h1 className="text-2xl">{m.counter_shift_closed()}</h1>
      <dl className="grid gap-1 rounded-card border border-line bg-sheet p-4">
        {rows.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-3">
            <dt className="text-soft">{name}</dt>
            <dd className="font-bold tabular-nums">{value}</dd>
          </div>
        ))}
        <div className="mt-1 flex justify-between gap-3 border-t border-line pt-2 text-lg">
          <dt>{m.counter_difference()}</dt>
          <dd className={cx("font-bold tabular-nums", difference === 0 ? "text-good" : "text-bad")}>
            {formatDong(difference)}
          </dd>
        </div>
      </dl>
      {waiting > 0 ? <Notice tone="warning">{m.counter_closed_waiting({ count: waiting })}</Notice> : null}
      <Button onClick={onNext}>{m.counter_shift_open_title()}</Button>
    </div>
  )
}
