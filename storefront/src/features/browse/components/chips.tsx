import { Link } from "@tanstack/react-router"
import { withToggled, withValue, LIST_KEYS, type ListKey } from "~/shared/catalogue/address"
import type { ChipView } from "~/shared/catalogue/views"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { WHOLE_ADDRESS } from "~/shared/ui/link-options"

export const chipClass =
  "inline-flex min-h-11 items-center gap-2 rounded-full border border-strong-line bg-sheet px-3 text-sm hover:bg-sunken"

const isList = (key: string): key is ListKey => (LIST_KEYS as readonly string[]).includes(key)

/** Active filters; each is a link to the page without it. */
export function Chips({ chips, search }: { chips: readonly ChipView[]; search: SearchParams }) {
  if (chips.length === 0) return null
  return (
    <ul aria-label={m.browse_active_filters()} className="flex flex-wrap gap-2 py-2">
      {chips.map((chip) => (
        <li key={`${chip.key}-${chip.value}`}>
          <Link
            to="/san-pham"
            search={
              isList(chip.key) ? withToggled(search, chip.key, chip.value) : withValue(search, chip.key, "")
            }
            activeOptions={WHOLE_ADDRESS}
            aria-label={m.browse_remove_filter({ label: chip.label })}
            resetScroll={false}
            className={chipClass}
          >
            {chip.label} <span aria-hidden="true">✕</span>
          </Link>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Link
            to="/san-pham"
            search={search.q ? { q: search.q } : {}}
            activeOptions={WHOLE_ADDRESS}
            className="link inline-flex min-h-11 items-center px-2 text-sm"
          >
            {m.browse_clear()}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
