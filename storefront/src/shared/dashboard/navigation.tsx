import { Link, useLocation, type LinkProps } from "@tanstack/react-router"
import { useEffect, useId, useRef, useState, type RefObject } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { Icon } from "./icon"
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

/**
 * The pages of a dashboard in one line, each with what waits on it. Where the line is too long it can be pushed sideways,
 * and a button shows all pages below each other until one is chosen.
 */
export function Navigation({ items }: { items: readonly NavigationItem[] }) {
  const words = useWords()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === path
  const overflows = useOverflow(list, items.length)
  useEffect(() => {
    if (!open)
      list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" })
  }, [path, open])
  return (
    <nav
      aria-label={words.navigation()}
      className="container-page flex items-start gap-1"
      onKeyDown={({ key }) => (key === "Escape" ? setOpenAt(null) : undefined)}
    >
      <ul
        ref={list}
        id={id}
        className={cx(
          "relative min-w-0 grow",
          open
            ? "grid grid-cols-2 pb-2 sm:grid-cols-3 lg:grid-cols-4"
            : "flex gap-1 overflow-x-auto whitespace-nowrap [scrollbar-width:none]",
        )}
      >
        {items.map((item) => (
          <Item key={item.to} {...item} onChosen={() => setOpenAt(null)} />
        ))}
      </ul>
      {overflows || open ? (
        <button
          type="button"
          aria-label={m.dashboard_all_pages()}
          title={m.dashboard_all_pages()}
          aria-expanded={open}
          aria-controls={id}
          className="-mr-2 grid size-11 shrink-0 place-items-center rounded-lg hover:bg-sunken"
          onClick={() => setOpenAt(open ? null : path)}
        >
          <Icon path={open ? "M6 6l12 12M18 6L6 18" : "M4 6h16M4 12h16M4 18h16"} />
        </button>
      ) : null}
    </nav>
  )
}

/** Whether the children of an element stand in a line that is longer than it. */
function useOverflow(element: RefObject<HTMLElement | null>, children: number): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const { current } = element
    if (!current) return undefined
    const observer = new ResizeObserver(() => setOverflows(current.scrollWidth > current.clientWidth))
    for (const watched of [current, ...current.children]) observer.observe(watched)
    return () => observer.disconnect()
  }, [element, children])
  return overflows
}

function Item({ to, label, exact = false, count = 0, onChosen }: NavigationItem & { onChosen: () => void }) {
  const id = useId()
  return (
    <li>
      <Link
        to={to}
        activeOptions={{ exact, includeSearch: false }}
        activeProps={CURRENT}
        aria-describedby={count > 0 ? id : undefined}
        onClick={onChosen}
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
