import { useSyncExternalStore } from "react"

/**
 * Cookie with the number of pieces in the basket, which the server sets beside the basket's own (readable by scripts), so
 * that pages which are cached for everybody can still show each visitor's count.
 */
export const BASKET_COUNT_COOKIE = "ocop_basket_count"
const CHANGED = "ocop:basket-count"

/** Pieces in a text of cookies: in the basket, and on their way there (`adds-on-the-way.ts`). */
export const countIn = (cookies: string): number =>
  [...cookies.matchAll(/\bocop_basket_\w+=(\d+)/g)].reduce((sum, [, pieces]) => sum + Number(pieces), 0)

const read = (): number => countIn(document.cookie)
const subscribe = (listener: () => void) => {
  window.addEventListener(CHANGED, listener)
  window.addEventListener("pageshow", listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener("pageshow", listener)
  }
}

/** Notifies every basket count on the page that the cookie may have changed. Call after each change of the basket. */
export const announceBasketCount = (): void => void window.dispatchEvent(new Event(CHANGED))

/** Number of pieces in the visitor's basket and on their way there; 0 while the page is rendered on the server. */
export const useBasketCount = (): number => useSyncExternalStore(subscribe, read, () => 0)
