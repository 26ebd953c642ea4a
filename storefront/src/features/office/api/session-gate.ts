/**
 * When a session ends in the middle of work, calls wait here until the officer has signed in again, and are then
 * repeated: nothing that was done on the screen is lost.
 */
type Waiter = (again: boolean) => void

let waiting: Waiter[] = []
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

export const sessionGate = {
  /** @returns whether the officer signed in again; false when they would not */
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
