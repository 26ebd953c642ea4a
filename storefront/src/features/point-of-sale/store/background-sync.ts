import type { PosStore } from "./pos-store"

const SYNC_MS = 30_000
/** Items and operators change less often than sales happen. */
const REFRESH_MS = 5 * 60_000
/** A buyer who comes for a pickup was notified just now that it is ready. */
const PENDING_WORK_MS = 60_000

/**
 * Background synchronisation: sends the queue at once, when the connection comes back, when the page becomes visible,
 * and every 30 seconds; refreshes pending work and the catalogue less often.
 *
 * @returns stops it
 */
export function startBackgroundSync(store: PosStore): () => void {
  let refreshedAt = 0
  let pendingWorkAt = 0
  const round = async () => {
    await store.sync()
    if (store.clock() - pendingWorkAt >= PENDING_WORK_MS && !store.read().sync?.problem) {
      pendingWorkAt = store.clock()
      await store.refreshPendingWork()
    }
    if (store.clock() - refreshedAt < REFRESH_MS || store.read().sync?.problem) return
    refreshedAt = store.clock()
    await store.refresh()
  }
  const now = () => void round()
  const onVisibility = () => {
    if (document.visibilityState === "visible") now()
  }
  now()
  const timer = setInterval(now, SYNC_MS)
  window.addEventListener("online", now)
  document.addEventListener("visibilitychange", onVisibility)
  return () => {
    clearInterval(timer)
    window.removeEventListener("online", now)
    document.removeEventListener("visibilitychange", onVisibility)
  }
}
