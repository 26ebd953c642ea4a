import { useNavigate } from "@tanstack/react-router"
import { withValue } from "~/shared/catalogue/address"
import { pathInLocale } from "~/shared/i18n/locale"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { buttonClass } from "~/shared/ui/button"

const SORTS = [
  ["", m.browse_sort_relevance],
  ["sao", m.browse_sort_star],
  ["gia-tang", m.browse_sort_price_asc],
  ["gia-giam", m.browse_sort_price_desc],
  ["moi", m.browse_sort_newest],
  ["ten", m.browse_sort_name],
] as const

/** Order of the results: a GET form with its own button where scripts do not run. */
export function SortForm({ search }: { search: SearchParams }) {
  const navigate = useNavigate()
  return (
    <form action={pathInLocale("/san-pham", getLocale())} className="flex items-center gap-2">
      {Object.entries(withValue(search, "sap-xep", "")).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <label className="flex items-center gap-2">
        <span className="sr-only sm:not-sr-only sm:text-sm sm:text-soft">{m.browse_sort()}</span>
        <select
          name="sap-xep"
          value={search["sap-xep"] ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget
            void navigate({
              to: "/san-pham",
              // From the current address: an earlier navigation may still be under way.
              search: (current) => withValue(current as SearchParams, "sap-xep", value),
              resetScroll: false,
            })
          }}
          className="tap rounded-lg border border-strong-line bg-sheet px-2"
        >
          {SORTS.map(([value, label]) => (
            <option key={value} value={value}>
              {label()}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit" className={buttonClass("secondary")}>
          {m.browse_apply()}
        </button>
      </noscript>
    </form>
  )
}
