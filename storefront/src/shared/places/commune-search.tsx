import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { controlClass } from "~/shared/ui/field"
import { searchCommunes } from "./fetch-places"
import type { CommuneMatch } from "./views"

type Found = { state: "none" } | { state: "failed" } | { state: "found"; matches: CommuneMatch[] }
const PAUSE_MS = 180

/**
 * Finds a commune by typing, also by the names before 01/07/2025 and with the district that is gone. Needs
 * scripts; the two lists beside it do not.
 */
export function CommuneSearch({ onChoose }: { onChoose: (match: CommuneMatch) => void }) {
  const id = useId()
  const [text, setText] = useState("")
  const [found, setFound] = useState<Found>({ state: "none" })
  const [active, setActive] = useState(0)
  const chosen = useRef("")
  const list = useRef<HTMLUListElement>(null)
  const matches = found.state === "found" ? found.matches : []

  useEffect(() => {
    const wanted = text.trim()
    if (wanted.length < 2 || wanted === chosen.current) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      searchCommunes(wanted, stop.signal).then(
        (answer) => {
          setActive(0)
          setFound({ state: "found", matches: answer })
        },
        () => stop.signal.aborted || setFound({ state: "failed" }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text])

  // On a phone the list opens below the screen or under the keyboard.
  useEffect(() => {
    if (found.state === "found") list.current?.scrollIntoView({ block: "nearest" })
  }, [found])

  const choose = (match: CommuneMatch) => {
    const shown = `${match.name}, ${match.province}`
    chosen.current = shown
    setText(shown)
    setFound({ state: "none" })
    onChoose(match)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return setFound({ state: "none" })
    // Enter chooses; it must never send the form in which the search stands.
    if (event.key === "Enter") event.preventDefault()
    if (matches.length === 0) return
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setActive((active + step + matches.length) % matches.length)
    } else if (event.key === "Enter") {
      const match = matches[active]
      if (match) choose(match)
    }
  }

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
        onChange={(event) => {
          setText(event.target.value)
          if (event.target.value.trim().length < 2) setFound({ state: "none" })
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTimeout(() => setFound({ state: "none" }), 150)}
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
        {found.state === "failed"
          ? m.place_search_failed()
          : found.state === "found" && matches.length === 0
            ? m.place_search_none()
            : null}
      </p>
    </div>
  )
}
