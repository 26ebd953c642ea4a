import { formatDong } from "@ocop/marketplace-rules"
import { useId, type Ref } from "react"
import { controlClass } from "~/shared/ui/field"
import { parseDong } from "../lib/basket"

/** An amount as it stands in a field: 120.000, and an empty text for 0. */
export const formatAmount = (dong: number): string => (dong === 0 ? "" : formatDong(dong).replace(/\s*₫/, ""))

/** Field for an amount in whole dong, grouped while it is typed. */
export function MoneyField({
  ref,
  label,
  value,
  placeholder,
  required,
  onChange,
}: {
  ref?: Ref<HTMLInputElement>
  label: string
  value: string
  placeholder?: string
  required?: boolean
  onChange: (value: string) => void
}) {
  const id = useId()
  const show = (typed: string) => (/^\D*0+$/.test(typed) ? "0" : formatAmount(parseDong(typed)))
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-bold">
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        inputMode="numeric"
        autoComplete="off"
        required={required}
        value={value}
        placeholder={placeholder}
        onChange={({ target }) => onChange(show(target.value))}
        className={`${controlClass} text-right text-2xl font-bold tabular-nums`}
      />
    </div>
  )
}
