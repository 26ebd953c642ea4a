import { useSyncExternalStore } from "react"
import { piecesIn, subscribeToAdds } from "./adds-on-the-way"

/**
 * Cookie with the number of pieces in the basket, which the server sets beside the basket's own (readable by scripts), so
 * that pages which are cached for everybody can still show each visitor's count.
 */
export const BASKET_COUNT_COOKIE = "ocop_basket_count"
const CHANGED = "ocop:basket-count"

function stored(): number | null {
  const found = new RegExp(`(?:^|; )${BASKET_COUNT_COOKIE}=(\\d{1,4})`).exec(document.cookie)
  return found ? Number(found[1]) : null
}

/** Whether the visitor has a basket already. */
export const hasBasket = (): boolean => stored() !== null

/** What is in the basket and what is on its way there: the visitor sees at once that the tap has worked. */
const read = (): number => (stored() ?? 0) + (piecesIn(document.cookie) ?? 0)
const subscribe = (listener: () => void) => {
  window.addEventListener(CHANGED, listener)
  window.addEventListener("pageshow", listener)
  const stop = subscribeToAdds(listener)
  return () => {
    stop()
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener("pageshow", listener)
  }
}

/** Notifies every basket count on the page that the cookie may have changed. Call after each change of the basket. */
export const announceBasketCount = (): void => void window.dispatchEvent(new Event(CHANGED))

/** Number of pieces in the visitor's basket and on their way there; 0 while the page is rendered on the server. */
export const useBasketCount = (): number => useSyncExternalStore(subscribe, read, () => 0)
