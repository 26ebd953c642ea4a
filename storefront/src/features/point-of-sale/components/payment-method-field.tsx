import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import type { PaymentMethodChoice } from "../lib/use-payment"

/** Choice of how a sale is paid. */
export function PaymentMethodField({
  value,
  onChange,
}: {
  value: PaymentMethodChoice
  onChange: (value: PaymentMethodChoice) => void
}) {
  const options: ReadonlyArray<readonly [PaymentMethodChoice, string]> = [
    ["cash", m.pos_cash()],
    ["vietqr", m.pos_vietqr()],
    ["both", m.pos_both()],
  ]
  return (
    <fieldset>
      <legend className="sr-only">{m.pos_way()}</legend>
      <div className="grid grid-cols-3 gap-1 rounded-lg bg-sunken p-1">
        {options.map(([name, label]) => (
          <label
            key={name}
            className={cx(
              "tap flex cursor-pointer items-center justify-center rounded-md px-1 text-center has-focus-visible:outline-3 has-focus-visible:outline-accent",
              value === name ? "bg-sheet font-bold shadow-card" : "",
            )}
          >
            <input
              type="radio"
              name="way"
              className="sr-only"
              checked={value === name}
              onChange={() => onChange(name)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
