type Waiter = (again: boolean) => void

/**
 * A gate at which the calls of a dashboard wait when their session ends in the middle of work. Once the person has
 * signed in again they are repeated: nothing that was done on the screen is lost.
 */
export function makeSessionGate() {
  let waiting: Waiter[] = []
  const listeners = new Set<() => void>()
  const notify = () => listeners.forEach((listener) => listener())
  return {
    /** @returns whether the person signed in again; false when they would not */
    wait(): Promise<boolean> {
      return new Promise((resolve) => {
        waiting = [...waiting, resolve]
        notify()
      })
    },
    settle(again: boolean): void {
      const settled = waiting
      waiting = []
      notify()
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
