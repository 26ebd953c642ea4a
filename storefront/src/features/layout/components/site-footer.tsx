import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"

const LINKS = [
  { to: "/san-pham", label: m.nav_products },
  { to: "/nha-san-xuat", label: m.nav_producers },
  { to: "/diem-ban", label: m.nav_sales_points },
  { to: "/tra-cuu", label: m.nav_order_lookup },
  { to: "/ve-chung-toi", label: m.nav_about },
  { to: "/quy-che", label: m.nav_rules },
] as const

export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line bg-sunken">
      <div className="container-page grid gap-6 py-8 md:grid-cols-[2fr_1fr]">
        <div className="grid content-start gap-2 text-sm">
          <p className="text-base font-bold">{m.site_name()}</p>
          <p>{m.footer_operator()}</p>
          <p>{m.footer_registration()}</p>
          <p>{m.footer_demo()}</p>
        </div>
        <nav aria-label={m.footer_nav()}>
          <ul className="grid grid-cols-2 gap-x-4 text-sm md:grid-cols-1">
            {LINKS.map((link) => (
              <li key={link.to}>
                <Link to={link.to} preload={false} className="tap inline-flex items-center hover:underline">
                  {link.label()}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
