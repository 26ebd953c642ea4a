import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { ThemeToggle } from "~/shared/ui/theme-toggle"
import { BasketLink } from "./basket-link"
import { LanguageSwitch } from "~/shared/ui/language-switch"
import { SearchBox } from "./search-box"

const LINKS = [
  { to: "/san-pham", label: m.nav_products },
  { to: "/nha-san-xuat", label: m.nav_producers },
  { to: "/diem-ban", label: m.nav_sales_points },
  { to: "/tra-cuu", label: m.nav_order_lookup },
] as const

export function SiteHeader() {
  return (
    <header className="border-b border-line bg-sheet">
      <a
        href="#noi-dung"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-accent focus:px-4 focus:py-3 focus:text-on-accent"
      >
        {m.nav_skip()}
      </a>
      <div className="container-page flex flex-wrap items-center gap-x-2 gap-y-2 py-2">
        <Link to="/" className="tap flex items-center gap-2 pr-2 no-underline">
          <svg aria-hidden="true" viewBox="0 0 32 32" width="34" height="34" className="shrink-0">
            <rect width="32" height="32" rx="7" className="fill-accent" />
            <path
              d="M16 4l5 5-5 5-5-5zM16 18l5 5-5 5-5-5zM4 16l5-5 5 5-5 5zM18 16l5-5 5 5-5 5z"
              className="fill-on-accent"
            />
          </svg>
          <span className="text-lg leading-tight font-bold whitespace-nowrap">{m.site_short_name()}</span>
        </Link>
        <div className="order-last w-full md:order-none md:w-auto md:min-w-64 md:flex-1">
          <SearchBox id="tim-kiem" />
        </div>
        <div className="ml-auto flex items-center md:ml-0">
          <ThemeToggle />
          <LanguageSwitch />
          <BasketLink />
        </div>
      </div>
      <nav aria-label={m.nav_main()} className="container-page -mt-1 overflow-x-auto">
        <ul className="flex gap-1 whitespace-nowrap">
          {LINKS.map((link) => (
            <li key={link.to}>
              <Link
                to={link.to}
                className="tap inline-flex items-center border-b-3 border-transparent px-2 text-ink hover:border-strong-line"
                activeProps={{ className: "border-accent! font-bold" }}
              >
                {link.label()}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
