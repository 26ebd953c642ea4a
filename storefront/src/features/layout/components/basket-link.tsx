import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { useBasketCount } from "~/shared/lib/basket-count"

export function BasketLink() {
  const count = useBasketCount()
  return (
    <Link
      to="/gio-hang"
      preload={false}
      className="tap relative inline-flex min-w-11 items-center justify-center rounded-lg hover:bg-sunken"
    >
      <span className="sr-only">{count > 0 ? m.nav_basket_count({ count }) : m.nav_basket()}</span>
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        width="24"
        height="24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path
          d="M3 10h18l-2 9.5H5zM8 10l3-6M16 10l-3-6M9 13.5v3M12 13.5v3M15 13.5v3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {count > 0 ? (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-bold text-on-accent"
        >
          {count > 99 ? "99+" : count}
        </span>
      ) : null}
    </Link>
  )
}
