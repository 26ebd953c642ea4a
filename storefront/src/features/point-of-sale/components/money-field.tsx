import { formatDong } from "@ocop/marketplace-rules"
import { useId, type Ref } from "react"
import { m } from "~/paraglide/messages"
import { controlClass } from "~/shared/ui/field"
import { formatSum } from "../lib/money-input"
import type { MoneyInput } from "../lib/use-money"

/** Field for an amount in whole dong, grouped while it is typed; it says what cannot be a sum and asks about an unlikely one. */
export function MoneyField({
  ref,
  label,
  money,
  due,
  required,
}: {
  ref?: Ref<HTMLInputElement>
  label: string
  money: MoneyInput
  /** Amount that an empty field stands for. */
  due?: number
  required?: boolean
}) {
  const id = useId()
  const asks = money.problem === "unlikely" && money.asked
  const error =
    money.problem === "unreadable"
      ? m.pos_money_unreadable()
      : money.problem === "over"
        ? m.pos_money_over({ amount: formatDong(money.most ?? 0) })
        : null
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-bold">
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        data-scan="money"
        inputMode="numeric"
        autoComplete="off"
        required={required}
        value={money.text}
        placeholder={due ? formatSum(due) : undefined}
        onChange={({ target }) => money.change(target.value)}
        onBlur={money.ask}
        aria-invalid={error || asks ? true : undefined}
        aria-describedby={error || asks ? `${id}-problem` : undefined}
        className={`${controlClass} text-right text-2xl font-bold tabular-nums`}
      />
      {error ? (
        <p id={`${id}-problem`} role="alert" className="text-sm font-bold text-bad">
          {error}
        </p>
      ) : null}
      {asks ? (
        <div className="grid gap-2 rounded-lg border-l-4 border-star bg-star-wash px-4 py-2">
          <p id={`${id}-problem`} role="alert">
            {m.pos_money_unlikely()}
          </p>
          <label className="tap flex items-center gap-3">
            {/* A box and no button: Enter at the end of a scan cannot tick it. */}
            <input
              type="checkbox"
              className="size-6 accent-accent"
              checked={false}
              onChange={money.confirm}
            />
            <span className="font-bold">{m.pos_money_sure({ amount: formatDong(money.dong) })}</span>
          </label>
        </div>
      ) : null}
    </div>
  )
}
