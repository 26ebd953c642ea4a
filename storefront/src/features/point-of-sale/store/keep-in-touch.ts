import type { Till } from "./till"

const EVERY_MS = 30_000
/** Goods and people change less often than sales happen. */
const REFRESH_MS = 5 * 60_000
/** A buyer who comes for an order has just been told that it is there. */
const TODO_MS = 60_000

/** Sends what waits: at once, when the line comes back, when the screen is looked at, and every 30 seconds. */
export function keepInTouch(till: Till): () => void {
  let refreshedAt = 0
  let askedAt = 0
  const touch = async () => {
    await till.sync()
    if (till.clock() - askedAt >= TODO_MS && !till.read().sync?.problem) {
      askedAt = till.clock()
      await till.refreshTodo()
    }
    if (till.clock() - refreshedAt < REFRESH_MS || till.read().sync?.problem) return
    refreshedAt = till.clock()
    await till.refresh()
  }
  const now = () => void touch()
  const looked = () => {
    if (document.visibilityState === "visible") now()
  }
  now()
  const timer = setInterval(now, EVERY_MS)
  window.addEventListener("online", now)
  document.addEventListener("visibilitychange", looked)
  return () => {
    clearInterval(timer)
    window.removeEventListener("online", now)
    document.removeEventListener("visibilitychange", looked)
  }
}

/**
 * One till of a device at a time: two would draw two baskets on one drawer. The lock falls by itself when its tab is
 * killed, and the next tab in the queue gets it.
 *
 * @param onHeld told whenever this tab gets the till or loses it
 * @returns takes the till over from the other tab
 */
export function holdTill(onHeld: (held: boolean) => void): () => void {
  if (!("locks" in navigator)) {
    onHeld(true)
    return () => undefined
  }
  const hold = (options: LockOptions) => {
    navigator.locks
      .request("quay:till", options, async (lock) => {
        onHeld(lock !== null)
        if (lock === null) hold({})
        // Held until the tab ends or another one takes it over.
        else await new Promise<never>(() => undefined)
      })
      .catch(() => {
        onHeld(false)
        hold({})
      })
  }
  hold({ ifAvailable: true })
  return () => hold({ steal: true })
}
