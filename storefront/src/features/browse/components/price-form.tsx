import { readDong } from "@ocop/typed-values"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { queryOfAddress, withValue } from "~/shared/catalogue/address"
import { pathInLocale } from "~/shared/i18n/locale"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"

/** Dong as typed; blank: no limit; null: unreadable. */
function dongOf(typed: string): string | null {
  const reading = readDong(typed)
  if (reading.ok) return String(reading.value)
  return reading.code === "value_empty" ? "" : null
}

/** From–to price in dong: a GET form that the router takes over when scripts run. */
export function PriceForm({ search }: { search: SearchParams }) {
  const navigate = useNavigate()
  const [wrong, setWrong] = useState(
    () => dongOf(search["gia-tu"] ?? "") === null || dongOf(search["gia-den"] ?? "") === null,
  )
  const { priceMin, priceMax } = queryOfAddress(search)
  const kept = Object.entries(withValue(search, "gia", ""))
  return (
    <form
      key={`${priceMin}-${priceMax}`}
      action={pathInLocale("/san-pham", getLocale())}
      className="border-b border-line py-3"
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        const [from, to] = ["gia-tu", "gia-den"].map((name) => dongOf(String(data.get(name) ?? "")))
        setWrong(from === null || to === null)
        if (from === null || to === null) return
        const range = `${from}-${to}`
        void navigate({
          to: "/san-pham",
          search: (current) => withValue(current as SearchParams, "gia", range === "-" ? "" : range),
          resetScroll: false,
        })
      }}
    >
      <fieldset>
        <legend className="pb-1 font-bold">{m.browse_price()}</legend>
        {kept.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <div className="flex items-center gap-2">
          <label className="min-w-0 flex-1">
            <span className="sr-only">{m.browse_price_from()}</span>
            <input
              name="gia-tu"
              autoComplete="off"
              defaultValue={search["gia-tu"] ?? priceMin ?? ""}
              placeholder={m.browse_from()}
              maxLength={40}
              className={controlClass}
            />
          </label>
          <span aria-hidden="true">–</span>
          <label className="min-w-0 flex-1">
            <span className="sr-only">{m.browse_price_to()}</span>
            <input
              name="gia-den"
              autoComplete="off"
              defaultValue={search["gia-den"] ?? priceMax ?? ""}
              placeholder={m.browse_to()}
              maxLength={40}
              className={controlClass}
            />
          </label>
          <Button type="submit" look="secondary" className="px-3!">
            {m.browse_apply()}
          </Button>
        </div>
        {wrong ? (
          <p role="alert" className="pt-1 text-sm font-bold text-bad">
            {m.browse_price_wrong()}
          </p>
        ) : null}
      </fieldset>
    </form>
  )
}
