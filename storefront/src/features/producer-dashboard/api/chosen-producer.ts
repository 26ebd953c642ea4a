const KEY = "ocop_producer"

const listeners = new Set<() => void>()
/** For a browser that keeps nothing. */
let inMemory: string | null = null

function stored(): string | null {
  try {
    return localStorage.getItem(KEY) ?? inMemory
  } catch {
    return inMemory
  }
}

/**
 * For which of the own producers this browser works. Kept between visits; other tabs follow, so that nobody packs
 * for one producer in a tab that still shows another.
 */
export const chosenProducer = {
  get: stored,
  set(id: string | null): void {
    inMemory = id
    try {
      if (id === null) localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, id)
    } catch {
      // Then it is kept as long as the page is open.
    }
    listeners.forEach((listener) => listener())
  },
  subscribe(listener: () => void): () => void {
    const onStorage = (event: StorageEvent) => {
      if (event.key === KEY) listener()
    }
    listeners.add(listener)
    window.addEventListener("storage", onStorage)
    return () => {
      listeners.delete(listener)
      window.removeEventListener("storage", onStorage)
    }
  },
}
