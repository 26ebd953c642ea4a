import { Link } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import type { TypingSuggestion } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { fetchTypingSuggestions } from "../api/suggest"

/** Typing is over for the moment: about the time between two letters of a slow typist. */
const PAUSE_MS = 180

/** Links below the search box; fetched only once somebody types. */
export default function TypingSuggestions({ typed, onPick }: { typed: string; onPick: () => void }) {
  const [found, setFound] = useState<TypingSuggestion[]>([])
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      void fetchTypingSuggestions({ data: { typed, locale: getLocale() } })
        .then((next) => current && setFound(next))
        // Without suggestions the box still searches; the page that it leads to tells what is wrong.
        .catch(() => current && setFound([]))
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed])
  return (
    <>
      <p role="status" className="sr-only">
        {m.nav_suggestions_count({ count: found.length })}
      </p>
      {found.length > 0 ? (
        <ul
          aria-label={m.nav_suggestions()}
          className="absolute inset-x-0 top-full z-40 mt-1 overflow-hidden rounded-lg border border-strong-line bg-sheet shadow-card"
        >
          {found.map((entry) => (
            <li key={`${entry.kind}/${entry.handle}`}>
              <Link
                to={entry.kind === "listing" ? "/san-pham/$handle" : "/nha-san-xuat/$handle"}
                params={{ handle: entry.handle }}
                onClick={onPick}
                preload={false}
                className="tap flex flex-col justify-center px-3 py-1.5 leading-snug hover:bg-sunken focus-visible:bg-sunken"
              >
                <span className="font-bold">{entry.name}</span>
                <span className="line-clamp-1 text-sm text-soft">
                  {entry.kind === "producer" ? `${m.nav_producers()}${entry.note ? " · " : ""}` : null}
                  {entry.note}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
