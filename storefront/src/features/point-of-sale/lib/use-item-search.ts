import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
} from "react"
import { findByCode, searchItems, type LocalCatalogue } from "./local-catalogue"
import type { TerminalItem } from "./terminal-types"

/** As many results as a person looks through. */
const MAX_SHOWN = 24

const hasFinePointer = (): boolean => window.matchMedia("(pointer: fine)").matches

/** State of the item search: the typed text, its results, the active one, and what the keys do. */
export function useItemSearch(
  catalogue: LocalCatalogue,
  onTake: (item: TerminalItem) => void,
  onCode: (code: string) => boolean,
) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState("")
  const [active, setActive] = useState(0)
  const query = useDeferredValue(text)
  const results = useMemo(
    () =>
      query.trim() === "" ? catalogue.items.slice(0, MAX_SHOWN) : searchItems(catalogue, query, MAX_SHOWN),
    [catalogue, query],
  )
  // A device with a keyboard begins with the field; on a touch screen the keyboard would cover the items.
  useEffect(() => {
    if (hasFinePointer()) field.current?.focus()
  }, [])

  const take = useCallback(
    (item: TerminalItem) => {
      onTake(item)
      setText("")
      setActive(0)
      if (hasFinePointer()) field.current?.focus()
    },
    [onTake],
  )
  const takeTyped = (): void => {
    // What was typed just now counts, not the results that are rendered.
    const typed = field.current?.value.trim() ?? ""
    if (typed === "") return
    const byWords = typed === query.trim() ? results[active] : searchItems(catalogue, typed, 1)[0]
    const item = findByCode(catalogue, typed) ?? byWords
    if (item) take(item)
    else if (!onCode(typed)) field.current?.select()
  }
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    setText(target.value)
    setActive(0)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape") {
      setText("")
      setActive(0)
      return
    }
    if (event.key === "Enter") takeTyped()
    else if (event.key === "ArrowDown") setActive((at) => Math.min(at + 1, results.length - 1))
    else if (event.key === "ArrowUp") setActive((at) => Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }
  return { field, text, active, results, searching: query.trim() !== "", take, onChange, onKeyDown }
}
