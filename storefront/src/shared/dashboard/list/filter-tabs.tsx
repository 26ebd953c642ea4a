import { Link } from "@tanstack/react-router"
import type { SearchParams } from "~/shared/lib/search-params"
import { buttonClass } from "~/shared/ui/button"
import { countWords } from "../time-words"
import { chosenValue, filterSearch, type AddressSearch, type ListFilter } from "./list-search"
import { useListSearch } from "./use-list-search"

export interface FilterTabsProps<Value extends string> {
  readonly filter: ListFilter<Value>
  /** How many rows each option has; an option that is not in it shows none. */
  readonly counts?: Partial<Readonly<Record<Value, number>>> | undefined
  /** Changes the search of an option's link, e.g. to forget a text that means nothing there. */
  readonly searchOf?: (search: SearchParams, value: Value) => SearchParams
}

/** A filter of a list as links beside each other, each with how much it would show. */
export function FilterTabs<Value extends string>({
  filter,
  counts,
  searchOf = (search) => search,
}: FilterTabsProps<Value>) {
  const chosen = chosenValue(filter, useListSearch())
  return (
    <nav aria-label={filter.label()}>
      <ul className="flex flex-wrap gap-2">
        {filter.options.map(({ value, label }) => (
          <li key={value}>
            <Link
              to="."
              search={(latest: AddressSearch) => searchOf(filterSearch(latest, filter, value), value)}
              resetScroll={false}
              preload={false}
              aria-current={value === chosen ? "page" : undefined}
              className={buttonClass(value === chosen ? "primary" : "secondary", "tabular-nums")}
            >
              {label()}
              {counts?.[value] === undefined ? null : ` (${countWords(counts[value])})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
