import { useSyncExternalStore } from "react"

/**
 * Goods that were put into the basket and whose answer has not come yet. Each is a cookie with its pieces, made by the page
 * and taken away by the server's answer: so also a page that was opened meanwhile knows that a write is on its way, and
 * when it has arrived.
 */
export const ADDING_COOKIE = "ocop_adding_"
/** A write that was lost on the way is forgotten after this time. */
const LONGEST_SECONDS = 30
const LOOK_AGAIN_MS = 250
const CHANGED = "ocop:adds"

const isKey = (key: string): boolean => /^[a-z0-9]{8,16}$/.test(key)

/** Name of the cookie of a write; null for a key that no page makes. */
export const addingCookie = (key: string): string | null => (isKey(key) ? `${ADDING_COOKIE}${key}` : null)

/** Pieces of the writes that a text of cookies names; null: none is on its way. */
export function piecesIn(cookies: string): number | null {
  const found = [...cookies.matchAll(/(?:^|;\s*)ocop_adding_[a-z0-9]{8,16}=(\d{1,3})(?=;|$)/g)]
  return found.length === 0 ? null : found.reduce((sum, [, pieces]) => sum + Number(pieces), 0)
}

let watching: ReturnType<typeof setInterval> | undefined

/** No event tells that an answer to an earlier page changed a cookie, so they are looked at while a write is on its way. */
function watch(): void {
  let last = document.cookie
  watching ??= setInterval(() => {
    const now = document.cookie
    if (now !== last) window.dispatchEvent(new Event(CHANGED))
    last = now
    if (piecesIn(now) !== null) return
    clearInterval(watching)
    watching = undefined
  }, LOOK_AGAIN_MS)
}

const write = (key: string, pieces: string, seconds: number): void => {
  const secure = window.location.protocol === "https:" ? "; secure" : ""
  document.cookie = `${ADDING_COOKIE}${key}=${pieces}; path=/; max-age=${seconds}; samesite=lax${secure}`
  window.dispatchEvent(new Event(CHANGED))
}

/** Notes that pieces are on their way into the basket. @returns key of the write */
export function beginAdd(pieces: number): string {
  const key = crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), "")
  const name = key.padStart(8, "0").slice(0, 16)
  write(name, String(Number.isSafeInteger(pieces) && pieces > 0 ? Math.min(pieces, 999) : 1), LONGEST_SECONDS)
  watch()
  return name
}

/** Notes that a write has ended; the server has done so with its answer, unless none came. */
export const endAdd = (key: string): void => write(key, "0", 0)

export function subscribeToAdds(listener: () => void): () => void {
  if (piecesIn(document.cookie) !== null) watch()
  window.addEventListener(CHANGED, listener)
  return () => window.removeEventListener(CHANGED, listener)
}

const onTheWay = (): boolean => piecesIn(document.cookie) !== null

/** Whether goods are on their way into the basket; false while the page is rendered on the server. */
export const useAddsOnTheWay = (): boolean => useSyncExternalStore(subscribeToAdds, onTheWay, () => false)
