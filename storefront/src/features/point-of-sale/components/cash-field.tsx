import { formatDong } from "@ocop/marketplace-rules"
import type { Ref } from "react"
import { m } from "~/paraglide/messages"
import { suggestCash } from "../lib/basket"
import { formatSum } from "../lib/money-input"
import type { MoneyInput } from "../lib/use-money"
import { MoneyField } from "./money-field"

/** Cash that the buyer hands over, typed or picked from likely amounts. */
export function CashField({
  ref,
  due,
  money,
}: {
  ref: Ref<HTMLInputElement>
  /** Dong to be paid in cash. */
  due: number
  money: MoneyInput
}) {
  return (
    <div className="grid gap-2">
      <MoneyField ref={ref} label={m.pos_given()} money={money} due={due} />
      <div className="flex flex-wrap gap-2">
        {suggestCash(due).map((amount, index) => (
          <button
            key={amount}
            type="button"
            onClick={() => money.change(index === 0 ? "" : formatSum(amount))}
            className="tap grow rounded-lg border border-strong-line bg-sheet px-3 tabular-nums hover:bg-sunken"
          >
            {index === 0 ? m.pos_exact() : formatDong(amount)}
          </button>
        ))}
      </div>
    </div>
  )
}
