import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { queryOfAddress, withValue } from "~/shared/catalogue/address"
import { pathInLocale } from "~/shared/i18n/locale"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"

/** From–to price in dong: a GET form that the router takes over when scripts run. */
export function PriceForm({ search }: { search: SearchParams }) {
  const navigate = useNavigate()
  // Without scripts the server has made digits of what can be read, so a price that still stands as typed is unreadable.
  const [wrong, setWrong] = useState(Boolean(search["gia-tu"] || search["gia-den"]))
  const { priceMin, priceMax } = queryOfAddress(search)
  const kept = Object.entries(withValue(search, "gia", ""))
  const apply = async (data: FormData) => {
    const { dongDigits } = await import("~/shared/readers/read-dong")
    const [from = null, to = null] = ["gia-tu", "gia-den"].map((name) =>
      dongDigits(String(data.get(name) ?? "")),
    )
    setWrong(from === null || to === null)
    if (from === null || to === null) return
    const range = `${from}-${to}`
    await navigate({
      to: "/san-pham",
      search: (current) => withValue(current as SearchParams, "gia", range === "-" ? "" : range),
      resetScroll: false,
    })
  }
  return (
    <form
      key={`${priceMin}-${priceMax}`}
      action={pathInLocale("/san-pham", getLocale())}
      className="border-b border-line py-3"
      onSubmit={(event) => {
        event.preventDefault()
        void apply(new FormData(event.currentTarget))
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
