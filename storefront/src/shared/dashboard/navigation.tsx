import { Link, type LinkProps } from "@tanstack/react-router"
import { useEffect, useId, useRef } from "react"
import { m } from "~/paraglide/messages"
import { countWords } from "./time-words"
import { useWords } from "./words"

/** Address of a page, without its query. */
export type DashboardPath = NonNullable<LinkProps["to"]>

export interface NavigationItem {
  readonly to: DashboardPath
  readonly label: string
  /** For the first page, whose address begins all others. */
  readonly exact?: boolean
  /** How much waits there. */
  readonly count?: number | undefined
}

const CURRENT = { className: "border-accent! font-bold" }

/** The pages of a dashboard in one line, which can be pushed sideways on a phone; each with what waits on it. */
export function Navigation({ items }: { items: readonly NavigationItem[] }) {
  const words = useWords()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" })
  }, [])
  return (
    <nav
      aria-label={words.navigation()}
      className="container-page relative overflow-x-auto [scrollbar-width:none]"
    >
      <ul ref={list} className="flex gap-1 whitespace-nowrap">
        {items.map((item) => (
          <Item key={item.to} {...item} />
        ))}
      </ul>
    </nav>
  )
}

function Item({ to, label, exact = false, count = 0 }: NavigationItem) {
  const id = useId()
  return (
    <li>
      <Link
        to={to}
        activeOptions={{ exact, includeSearch: false }}
        activeProps={CURRENT}
        aria-describedby={count > 0 ? id : undefined}
        className="inline-flex h-11 items-center gap-1.5 border-b-3 border-transparent px-2 text-ink hover:border-strong-line"
      >
        {label}
        {count > 0 ? (
          <span
            aria-hidden="true"
            className="min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-bold text-on-accent tabular-nums"
          >
            {countWords(count)}
          </span>
        ) : null}
      </Link>
      {count > 0 ? (
        <span id={id} className="sr-only">
          {m.dashboard_waiting({ count: countWords(count) })}
        </span>
      ) : null}
    </li>
  )
}
