import { useEffect, useId, useRef } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { controlClass } from "~/shared/ui/field"
import { useCommuneSearch } from "./use-commune-search"
import type { CommuneMatch } from "./views"

/**
 * Commune search by typing, also by the names and districts before 01/07/2025. Needs scripts; the two lists beside it
 * do not.
 */
export function CommuneSearch({ onChoose }: { onChoose: (match: CommuneMatch) => void }) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const { text, search, matches, active, setActive, type, choose, close, onKeyDown } =
    useCommuneSearch(onChoose)

  // On a phone the list opens below the screen or under the keyboard.
  useEffect(() => {
    if (search.state === "found") list.current?.scrollIntoView({ block: "nearest" })
  }, [search])

  return (
    <div className="relative grid gap-1 noscript:hidden">
      <label htmlFor={id} className="text-sm font-bold">
        {m.place_search()}
      </label>
      <input
        id={id}
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={matches.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={matches.length > 0 ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        maxLength={120}
        value={text}
        className={controlClass}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setTimeout(close, 150)}
      />
      <p id={`${id}-hint`} className="text-sm text-soft">
        {m.place_search_hint()}
      </p>
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={m.place_search()}
        hidden={matches.length === 0}
        className="absolute inset-x-0 top-full z-20 -mt-6 max-h-80 overflow-y-auto rounded-lg border border-strong-line bg-sheet py-1 shadow-card"
      >
        {matches.map((match, index) => (
          <li
            key={match.communeCode}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={cx("tap cursor-pointer px-3 py-1.5 leading-snug", index === active && "bg-sunken")}
            onMouseEnter={() => setActive(index)}
            // Before the field loses its focus, which would close the list.
            onMouseDown={(event) => {
              event.preventDefault()
              choose(match)
            }}
          >
            <span className="font-bold">{match.name}</span>, {match.province}
            {match.was ? (
              <span className="block text-sm text-soft">{m.place_was({ name: match.was })}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm font-bold text-bad empty:hidden">
        {search.state === "failed"
          ? m.place_search_failed()
          : search.state === "found" && matches.length === 0
            ? m.place_search_none()
            : null}
      </p>
    </div>
  )
}
