import { m } from "~/paraglide/messages"
import { Select } from "~/shared/ui/field"
import { isSortable, type Column } from "./columns"
import { sortOf, sortSearch, sortWord } from "./list-search"
import { useChangeListSearch, useListSearch } from "./use-list-search"

/** The order of a list as a choice, for a phone, where the table has no headings. */
export function SortSelect<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  const change = useChangeListSearch()
  const search = useListSearch()
  const sortable = columns.filter(isSortable)
  if (sortable.length === 0) return null
  return (
    <Select
      label={m.dashboard_sort()}
      value={sortWord(sortOf(search))}
      onChange={({ target }) => change((latest) => sortSearch(latest, target.value), { replace: true })}
    >
      <option value="">{m.dashboard_sort_own()}</option>
      {sortable.flatMap(({ key, label }) => [
        <option key={key} value={sortWord({ key, descending: false })}>
          {m.dashboard_sort_up({ column: label })}
        </option>,
        <option key={`-${key}`} value={sortWord({ key, descending: true })}>
          {m.dashboard_sort_down({ column: label })}
        </option>,
      ])}
    </Select>
  )
}
