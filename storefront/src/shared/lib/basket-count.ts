import { useSyncExternalStore } from "react"

/**
 * Cookie that the basket's server side sets beside its own (readable by scripts, only the number of goods), so
 * that pages which are kept for all readers can still show each reader's count.
 */
export const BASKET_COUNT_COOKIE = "ocop_basket_count"
const CHANGED = "ocop:basket-count"

function read(): number {
  const found = new RegExp(`(?:^|; )${BASKET_COUNT_COOKIE}=(\\d{1,4})`).exec(document.cookie)
  return found ? Number(found[1]) : 0
}
const subscribe = (listener: () => void) => {
  window.addEventListener(CHANGED, listener)
  window.addEventListener("pageshow", listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener("pageshow", listener)
  }
}

/** Tells every counter on the page that the cookie may have changed. Call after each change of the basket. */
export const announceBasketCount = (): void => void window.dispatchEvent(new Event(CHANGED))

/** Number of goods in this reader's basket; 0 while the page comes from the server. */
export const useBasketCount = (): number => useSyncExternalStore(subscribe, read, () => 0)
