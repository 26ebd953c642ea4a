import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { WHOLE_ADDRESS } from "./link-options"

export interface Crumb {
  label: string
  /** Inner path; the last crumb has none. */
  to?: string
  search?: Record<string, string>
}

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={m.ui_breadcrumbs()} className="py-2 text-sm text-soft">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {[{ label: m.nav_home(), to: "/" }, ...crumbs].map((crumb: Crumb, index) => (
          <li key={index} className="flex min-h-8 items-center gap-1.5">
            {index > 0 ? <span aria-hidden="true">›</span> : null}
            {crumb.to ? (
              <Link
                to={crumb.to}
                search={crumb.search ?? {}}
                activeOptions={WHOLE_ADDRESS}
                className="py-1.5 text-soft hover:text-ink hover:underline"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
