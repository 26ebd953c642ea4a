import { Link } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import type { TypingSuggestion } from "~/shared/catalogue/views"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { fetchTypingSuggestions } from "../api/suggest"
import { forgetSearches, recentSearches, rememberSearch } from "../lib/recent-searches"

/** Pause after which suggestions are fetched: shorter than between two letters of a slow typist. */
const PAUSE_MS = 120

const PANEL =
  "absolute inset-x-0 top-full z-40 mt-1 overflow-hidden rounded-lg border border-strong-line bg-sheet shadow-card"
const LINE =
  "tap flex flex-col justify-center px-3 py-1.5 leading-snug hover:bg-sunken focus-visible:bg-sunken"

/** Panel below the search box: recent searches, then suggestions. Its code is loaded when the box is first used. */
export default function SearchPanel({ typed, onPick }: { typed: string; onPick: () => void }) {
  const [answer, setFound] = useState<TypingSuggestion[]>([])
  const found = typed.length < 2 ? [] : answer
  const [recent, setRecent] = useState(recentSearches)
  useEffect(() => {
    if (typed.length < 2) return
    let current = true
    const timer = setTimeout(() => {
      void fetchTypingSuggestions({ data: { typed, locale: getLocale() } })
        .then((next) => current && setFound(next))
        // Without suggestions the box still searches; the page that it opens reports the problem.
        .catch(() => current && setFound([]))
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed])
  if (typed === "" && recent.length > 0)
    return (
      <div className={PANEL}>
        <p className="flex items-center justify-between pl-3 text-sm text-soft">
          {m.nav_recent()}
          <button
            type="button"
            className="tap link px-3"
            onClick={() => {
              forgetSearches()
              setRecent([])
            }}
          >
            {m.nav_recent_forget()}
          </button>
        </p>
        <ul aria-label={m.nav_recent()}>
          {recent.map((question) => (
            <li key={question}>
              <Link to="/san-pham" search={{ q: question }} onClick={onPick} preload={false} className={LINE}>
                {question}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <>
      <p role="status" className="sr-only">
        {m.nav_suggestions_count({ count: found.length })}
      </p>
      {found.length > 0 ? (
        <ul aria-label={m.nav_suggestions()} className={PANEL}>
          {found.map((entry) => (
            <li key={`${entry.kind}/${entry.value}`}>
              <Link
                {...goalOf(entry)}
                preload={false}
                className={LINE}
                onClick={() => {
                  if (entry.kind === "query") rememberSearch(entry.value)
                  onPick()
                }}
              >
                <span className={entry.kind === "query" ? "" : "font-bold"}>{entry.name}</span>
                <span className="line-clamp-1 text-sm text-soft">{noteOf(entry)}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function goalOf({ kind, value }: TypingSuggestion) {
  if (kind === "listing") return { to: "/san-pham/$handle", params: { handle: value } } as const
  if (kind === "producer") return { to: "/nha-san-xuat/$handle", params: { handle: value } } as const
  // A province has a filter of its own; former places are searched for by words.
  const key = kind === "set" ? "bo" : kind === "place" && /^\d{2}$/.test(value) ? "tinh" : "q"
  const search: SearchParams = { [key]: value }
  return { to: "/san-pham", search } as const
}

function noteOf({ kind, note }: TypingSuggestion): string | null {
  const about = {
    query: null,
    listing: null,
    producer: m.nav_producers(),
    place: m.nav_suggestion_place(),
    set: m.nav_suggestion_set(),
  }[kind]
  return [about, note].filter(Boolean).join(" · ") || null
}
