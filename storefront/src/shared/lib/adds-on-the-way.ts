import { useSyncExternalStore } from "react"

/**
 * Goods that were put into the basket and whose answer has not come yet. Each is a cookie with its pieces, made by the page
 * (`add-to-basket.ts`) and taken away by the server's answer: so also a page that was opened meanwhile knows that a write is on its
 * way, and when it has arrived. `basket-count.ts` adds them to the count.
 */
const ADDING_COOKIE = "ocop_basket_add_"
const LOOK_AGAIN_MS = 250

/** Name of the cookie of a write; null for a key that no page makes. */
export const addingCookie = (key: string): string | null =>
  /^[a-z0-9]{8,16}$/.test(key) ? `${ADDING_COOKIE}${key}` : null

/** Keys of the writes that a text of cookies names as on their way. */
export const addsIn = (cookies: string): readonly string[] =>
  [...cookies.matchAll(/\bocop_basket_add_([a-z0-9]{8,16})=\d/g)].map(([, key]) => key!)

const hasAdds = (): boolean => addsIn(document.cookie).length > 0

/** No event tells that an answer to an earlier page changed a cookie, so they are looked at while a write is on its way. */
function watch(listener: () => void): () => void {
  const timer = setInterval(() => {
    if (hasAdds()) return
    clearInterval(timer)
    listener()
  }, LOOK_AGAIN_MS)
  return () => clearInterval(timer)
}

/** Whether goods are on their way into the basket; false while the page is rendered on the server. */
export const useAddsOnTheWay = (): boolean => useSyncExternalStore(watch, hasAdds, () => false)
