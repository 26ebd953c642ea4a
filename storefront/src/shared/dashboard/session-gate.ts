type Waiter = (again: boolean) => void

/**
 * When a session ends in the middle of work, an office's calls wait here until its person has signed in again, and
 * are then repeated: nothing that was done on the screen is lost.
 */
export function makeSessionGate() {
  let waiting: Waiter[] = []
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())
  return {
    /** @returns whether the person signed in again; false when they would not */
    wait(): Promise<boolean> {
      return new Promise((resolve) => {
        waiting = [...waiting, resolve]
        tell()
      })
    },
    settle(again: boolean): void {
      const settled = waiting
      waiting = []
      tell()
      for (const resolve of settled) resolve(again)
    },
    isClosed: (): boolean => waiting.length > 0,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export type SessionGate = ReturnType<typeof makeSessionGate>
