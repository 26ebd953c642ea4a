import { m } from "~/paraglide/messages"

const room = <R extends string | undefined>(name: R) => ({
  to: "/diem-ban-hang/{-$room}" as const,
  params: { room: name },
})

export const HOME = room(undefined)
export const STOCK = room("hang-hoa")
/** Reached from the goods. */
export const SHELF_CARDS = room("the-ke")
export const STOCK_LISTS = room("danh-sach-hang")
export const DONE = room("da-trao")
export const COUNTERS = room("quay")
export const DISCREPANCIES = room("chenh-lech")
export const CONSIGNMENT = room("ky-gui")

/** In the order of the navigation. */
export const ROOMS = [
  { room: HOME, label: m.point_office_nav_home },
  { room: STOCK, label: m.point_office_nav_stock },
  { room: DONE, label: m.point_office_nav_done },
  { room: COUNTERS, label: m.point_office_nav_counters },
  { room: CONSIGNMENT, label: m.pb_nav_consignment },
  { room: DISCREPANCIES, label: m.pb_nav_discrepancies },
] as const
