import { useSyncExternalStore } from "react"

/**
 * Goods that were put into the basket and whose answer has not come yet. Each is a cookie with its pieces, made by the page
 * (`beginAdd`) and taken away by the server's answer: so also a page that was opened meanwhile knows that a write is on its
 * way, and when it has arrived. `basket-count.ts` adds them to the count.
 */
const ADDING_COOKIE = "ocop_adding_"
const LOOK_AGAIN_MS = 250

/** Name of the cookie of a write; null for a key that no page makes. */
export const addingCookie = (key: string): string | null =>
  /^[a-z0-9]{8,16}$/.test(key) ? `${ADDING_COOKIE}${key}` : null

/** Whether a text of cookies names a write that is on its way. */
export const hasAdds = (cookies: string): boolean => /(?:^|;\s*)ocop_adding_[a-z0-9]{8,16}=\d/.test(cookies)

/** No event tells that an answer to an earlier page changed a cookie, so they are looked at while a write is on its way. */
function watch(listener: () => void): () => void {
  const timer = setInterval(() => {
    if (hasAdds(document.cookie)) return
    clearInterval(timer)
    listener()
  }, LOOK_AGAIN_MS)
  return () => clearInterval(timer)
}

/** Whether goods are on their way into the basket; false while the page is rendered on the server. */
export const useAddsOnTheWay = (): boolean =>
  useSyncExternalStore(
    watch,
    () => hasAdds(document.cookie),
    () => false,
  )
