import { Link } from "@tanstack/react-router"
import { formatDateVi } from "@ocop/vietnam-time"
import { useEffect, useState } from "react"
import { m } from "~/paraglide/messages"
import { forgetRecentOrders, readRecentOrders, type RecentOrder } from "~/shared/lib/recent-orders"
import { Button } from "~/shared/ui/button"

/** Orders placed on this device; nobody else knows this list. */
export function RecentList() {
  const [orders, setOrders] = useState<RecentOrder[]>([])
  // The server does not know them, so they are rendered after hydration.
  useEffect(() => {
    const soon = setTimeout(() => setOrders(readRecentOrders()))
    return () => clearTimeout(soon)
  }, [])
  if (orders.length === 0) return null
  return (
    <section aria-labelledby="gan-day" className="rounded-card border border-line bg-sheet p-4">
      <h2 id="gan-day" className="text-lg">
        {m.lookup_recent()}
      </h2>
      <p className="pb-2 text-sm text-soft">{m.lookup_recent_text()}</p>
      <ul>
        {orders.map((order) => (
          <li key={order.code} className="border-t border-line">
            <Link
              to="/don-hang/$token"
              params={{ token: order.token }}
              preload={false}
              className="tap flex items-center justify-between gap-3 py-2 hover:underline"
            >
              <span className="font-bold tracking-wide">{order.code}</span>
              <span className="text-sm text-soft">{formatDateVi(order.at)} ›</span>
            </Link>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        className="px-2! text-sm"
        onClick={() => {
          forgetRecentOrders()
          setOrders([])
        }}
      >
        {m.lookup_forget()}
      </Button>
    </section>
  )
}
