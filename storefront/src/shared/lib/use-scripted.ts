import { useSyncExternalStore } from "react"

const never = (): (() => void) => () => undefined

/** Whether the page's scripts run: false while rendering on the server and in the first rendering in the browser. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
