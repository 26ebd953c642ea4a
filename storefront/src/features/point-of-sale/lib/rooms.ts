import { useSyncExternalStore } from "react"
import { m } from "~/paraglide/messages"

/** The counter's rooms stand behind the `#` of its one address, which opens without a connection. */
export const ROOMS = [
  { hash: "", label: () => m.counter_nav_sell() },
  { hash: "#hoa-don", label: () => m.counter_nav_receipts() },
  { hash: "#kho", label: () => m.counter_stock_nav() },
  { hash: "#ca", label: () => m.counter_nav_shift() },
  { hash: "#may", label: () => m.counter_nav_device() },
] as const
export type RoomHash = (typeof ROOMS)[number]["hash"]

const subscribe = (listener: () => void) => {
  window.addEventListener("hashchange", listener)
  return () => window.removeEventListener("hashchange", listener)
}
/** A room and the table in it: `#kho/kiem-ke`. */
const current = (): RoomHash =>
  ROOMS.find(({ hash }) => hash === window.location.hash.split("/", 1)[0])?.hash ?? ""
const currentTable = (): string => window.location.hash.split("/")[1] ?? ""

/** The table within the room, `""` at its door. */
export const useTable = (): string => useSyncExternalStore(subscribe, currentTable, () => "")

export const useRoom = (): RoomHash => useSyncExternalStore(subscribe, current, () => "")

export function goTo(hash: RoomHash, table = ""): void {
  window.location.hash = table === "" ? hash : `${hash}/${table}`
}
