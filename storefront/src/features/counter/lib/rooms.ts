import { useSyncExternalStore } from "react"
import { m } from "~/paraglide/messages"

/** The counter's rooms stand behind the `#` of its one address, which opens without a connection. */
export const ROOMS = [
  { hash: "", label: () => m.counter_nav_sell() },
  { hash: "#hoa-don", label: () => m.counter_nav_receipts() },
  { hash: "#ca", label: () => m.counter_nav_shift() },
  { hash: "#may", label: () => m.counter_nav_device() },
] as const
export type RoomHash = (typeof ROOMS)[number]["hash"]

const subscribe = (listener: () => void) => {
  window.addEventListener("hashchange", listener)
  return () => window.removeEventListener("hashchange", listener)
}
const current = (): RoomHash => ROOMS.find(({ hash }) => hash === window.location.hash)?.hash ?? ""

export const useRoom = (): RoomHash => useSyncExternalStore(subscribe, current, () => "")

export function goTo(hash: RoomHash): void {
  window.location.hash = hash
}
