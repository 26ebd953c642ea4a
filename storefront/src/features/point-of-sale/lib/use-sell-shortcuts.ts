import { useEffect, type RefObject } from "react"
import { usePosStore } from "./use-pos-store"

/** Keyboard shortcuts of the sell screen: F2 search, F8 park, F9 pay. */
export function useSellShortcuts(
  search: RefObject<HTMLInputElement | null>,
  canPay: boolean,
  onPay: () => void,
): void {
  const store = usePosStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return
      if (event.key === "F2") search.current?.focus()
      else if (event.key === "F8") void store.holdBasket()
      else if (event.key === "F9" && canPay && store.read().basket.lines.length > 0) onPay()
      else return
      event.preventDefault()
    }
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [store, search, canPay, onPay])
}
