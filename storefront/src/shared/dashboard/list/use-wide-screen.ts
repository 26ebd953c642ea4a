import { useSyncExternalStore } from "react"

/** From here on a table has room (`md` of the styles). */
const WIDE = "(min-width: 48rem)"

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE)
  query.addEventListener("change", listener)
  return () => query.removeEventListener("change", listener)
}

/** Whether the screen is wide enough for a table. */
export const useWideScreen = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => true,
  )
