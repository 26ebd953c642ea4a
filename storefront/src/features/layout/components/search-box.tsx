import { useLocation, useNavigate } from "@tanstack/react-router"
import { lazy, Suspense, useState } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"

const SearchPanel = lazy(() => import("./search-panel"))

/** Search of the whole shop: a plain GET form that the router takes over when scripts run. */
export function SearchBox({ id }: { id: string }) {
  const navigate = useNavigate()
  /** Text of the box while it is in use; null: the panel is closed. */
  const [typed, setTyped] = useState<string | null>(null)
  const { pathname, search } = useLocation()
  const asked = pathname === "/san-pham" ? ((search as Record<string, string>).q ?? "") : ""
  return (
    <form
      role="search"
      action={pathInLocale("/san-pham", getLocale())}
      className="relative flex w-full"
      onKeyDown={(event) => event.key === "Escape" && setTyped(null)}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setTyped(null)}
      onSubmit={(event) => {
        event.preventDefault()
        setTyped(null)
        const q = String(new FormData(event.currentTarget).get("q") ?? "").trim()
        void import("../lib/recent-searches").then((recent) => recent.rememberSearch(q))
        void navigate({ to: "/san-pham", search: q ? { q } : {} })
      }}
    >
      <label htmlFor={id} className="sr-only">
        {m.nav_search_label()}
      </label>
      <input
        key={asked}
        id={id}
        name="q"
        type="search"
        defaultValue={asked}
        onFocus={(event) => setTyped(event.currentTarget.value)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        maxLength={200}
        placeholder={m.nav_search_placeholder()}
        autoComplete="off"
        enterKeyHint="search"
        className="tap min-w-0 flex-1 rounded-l-lg border border-r-0 border-strong-line bg-sheet px-3 placeholder:text-soft"
      />
      <button
        type="submit"
        className="tap inline-flex w-12 items-center justify-center rounded-r-lg bg-accent text-on-accent hover:brightness-110"
      >
        <span className="sr-only">{m.nav_search_submit()}</span>
        <svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor">
          <path
            d="M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21"
            strokeWidth="2.2"
            strokeLinecap="round"
          />
        </svg>
      </button>
      {typed !== null ? (
        <Suspense>
          <SearchPanel typed={typed.trim()} onPick={() => setTyped(null)} />
        </Suspense>
      ) : null}
    </form>
  )
}
