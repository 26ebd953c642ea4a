import { useSyncExternalStore } from "react"

const never = (): (() => void) => () => undefined

/** Whether the page's scripts run: false while the server draws and in the first drawing in the browser. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
