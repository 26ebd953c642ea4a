import { useEffect, useRef, useState, type KeyboardEvent } from "react"
import { searchCommunes } from "./fetch-places"
import type { CommuneMatch } from "./views"

type Search = { state: "none" } | { state: "failed" } | { state: "found"; matches: CommuneMatch[] }
const PAUSE_MS = 180
const MIN_LETTERS = 2

/** State of the commune search: the typed text, its matches, the active one, and what the keys do. */
export function useCommuneSearch(onChoose: (match: CommuneMatch) => void) {
  const [text, setText] = useState("")
  const [search, setSearch] = useState<Search>({ state: "none" })
  const [active, setActive] = useState(0)
  const chosen = useRef("")
  const matches = search.state === "found" ? search.matches : []
  const close = () => setSearch({ state: "none" })

  useEffect(() => {
    const query = text.trim()
    if (query.length < MIN_LETTERS || query === chosen.current) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      searchCommunes(query, stop.signal).then(
        (answer) => {
          setActive(0)
          setSearch({ state: "found", matches: answer })
        },
        () => stop.signal.aborted || setSearch({ state: "failed" }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text])

  const type = (typed: string): void => {
    setText(typed)
    if (typed.trim().length < MIN_LETTERS) close()
  }
  const choose = (match: CommuneMatch): void => {
    const shown = `${match.name}, ${match.province}`
    chosen.current = shown
    setText(shown)
    close()
    onChoose(match)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") return close()
    // Enter chooses a match; it must never submit the form around the search.
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
  return { text, search, matches, active, setActive, type, choose, close, onKeyDown }
}
