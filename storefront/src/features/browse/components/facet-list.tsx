import { Link } from "@tanstack/react-router"
import { withToggled, type ListKey } from "~/shared/catalogue/address"
import type { FacetOption } from "~/shared/catalogue/views"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { WHOLE_ADDRESS } from "~/shared/ui/link-options"

const SHOWN = 8

function Option({ option, search, name }: { option: FacetOption; search: SearchParams; name: ListKey }) {
  return (
    <li>
      <Link
        to="/san-pham"
        search={withToggled(search, name, option.value)}
        activeOptions={WHOLE_ADDRESS}
        aria-current={option.selected ? "true" : undefined}
        resetScroll={false}
        preload={false}
        rel="nofollow"
        className="group flex min-h-11 items-center gap-2.5 rounded-md px-1 hover:bg-sunken lg:min-h-9"
      >
        <CheckMark on={option.selected} />
        <span className="flex-1 leading-tight">
          {option.label}
          {option.selected ? <span className="sr-only"> ({m.browse_chosen()})</span> : null}
        </span>
        <span className="text-sm text-soft tabular-nums">{option.count}</span>
      </Link>
    </li>
  )
}

export function CheckMark({ on }: { on: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`flex size-5 shrink-0 items-center justify-center rounded border text-sm leading-none ${
        on ? "border-accent bg-accent text-on-accent" : "border-strong-line bg-sheet"
      }`}
    >
      {on ? "✓" : ""}
    </span>
  )
}

/** One facet: each option is a link to the page with it switched, so it works without scripts. */
export function FacetList({
  title,
  name,
  options,
  search,
  open = true,
}: {
  title: string
  name: ListKey
  options: readonly FacetOption[]
  search: SearchParams
  open?: boolean
}) {
  if (options.length === 0) return null
  const first = options.slice(0, SHOWN)
  const rest = options.slice(SHOWN)
  return (
    <details open={open || options.some((option) => option.selected)} className="border-b border-line py-2">
      <summary className="flex min-h-11 items-center justify-between font-bold lg:min-h-9">
        {title}
        <span aria-hidden="true" className="text-soft">
          ▾
        </span>
      </summary>
      <ul>
        {first.map((option) => (
          <Option key={option.value} option={option} search={search} name={name} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary className="link flex min-h-11 items-center px-1 lg:min-h-9">
            {m.browse_show_more({ count: rest.length })}
          </summary>
          <ul>
            {rest.map((option) => (
              <Option key={option.value} option={option} search={search} name={name} />
            ))}
          </ul>
        </details>
      ) : null}
    </details>
  )
}
