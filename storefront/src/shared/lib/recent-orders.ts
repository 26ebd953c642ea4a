/** An order that was placed or looked up on this device. Kept here only, never sent anywhere. */
export interface RecentOrder {
  code: string
  token: string
  /** ISO 8601, UTC. */
  at: string
}

const KEY = "ocop:recent-orders"
const MOST = 8

/** Parses the stored orders of a device; whatever is not an order is left out. */
export function parseRecentOrders(text: string | null): RecentOrder[] {
  if (!text) return []
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return []
  }
  if (!Array.isArray(list)) return []
  return list
    .filter(isOrder)
    .slice(0, MOST)
    .map(({ code, token, at }) => ({ code, token, at }))
}

function isOrder(entry: unknown): entry is RecentOrder {
  if (typeof entry !== "object" || entry === null) return false
  const { code, token, at } = entry as Partial<Record<keyof RecentOrder, unknown>>
  return (
    typeof code === "string" &&
    /^OC[0-9A-Z]{2,12}$/.test(code) &&
    typeof token === "string" &&
    /^[A-Za-z0-9_.-]{20,200}$/.test(token) &&
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at))
  )
}

/** The list with an order on top; each order is in it once. */
export const withRecentOrder = (list: readonly RecentOrder[], order: RecentOrder): RecentOrder[] =>
  [order, ...list.filter((entry) => entry.code !== order.code)].slice(0, MOST)

/** Recent orders of this device. A browser that stores nothing has none; the order look-up always works. */
export function readRecentOrders(): RecentOrder[] {
  try {
    return parseRecentOrders(localStorage.getItem(KEY))
  } catch {
    return []
  }
}

export function keepRecentOrder(order: RecentOrder): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(withRecentOrder(readRecentOrders(), order)))
  } catch {
    // Nothing to do: see readRecentOrders.
  }
}

export function forgetRecentOrders(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was kept.
  }
}
