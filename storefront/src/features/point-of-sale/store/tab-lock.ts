/** Name of the Web Lock. A tab with an older build holds it under this name, so it never changes. */
const LOCK = "quay:store"

/**
 * Tab lock: one tab of a device sells at a time, because two would fill two baskets for one cash drawer. The browser
 * releases the lock when its tab is killed, and the next tab in the queue gets it.
 *
 * @param onChange called whenever this tab gets the lock or loses it
 * @returns takes the lock over from the other tab
 */
export function holdTabLock(onChange: (held: boolean) => void): () => void {
  if (!("locks" in navigator)) {
    onChange(true)
    return () => undefined
  }
  const request = (options: LockOptions) => {
    navigator.locks
      .request(LOCK, options, async (lock) => {
        onChange(lock !== null)
        if (lock === null) request({})
        // Held until the tab ends or another one takes it over.
        else await new Promise<never>(() => undefined)
      })
      .catch(() => {
        onChange(false)
        request({})
      })
  }
  request({ ifAvailable: true })
  return () => request({ steal: true })
}
