import { formatDong } from "@ocop/marketplace-rules"
import { useId, type Ref } from "react"
import { controlClass } from "~/shared/ui/field"
import { dongOf } from "../lib/basket"

/** A sum as it stands in a field: 120.000, and nothing for nothing. */
export const shownDong = (dong: number): string => (dong === 0 ? "" : formatDong(dong).replace(/\s*₫/, ""))

/** Whole dong, with points while they are typed. */
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
  const show = (typed: string) => (/^\D*0+$/.test(typed) ? "0" : shownDong(dongOf(typed)))
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
