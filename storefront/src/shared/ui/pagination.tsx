import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { buttonClass } from "./button"
import { WHOLE_ADDRESS } from "./link-options"

/**
 * Links to the pages beside this one; they work without scripts.
 * @param searchOf query of a page's address
 */
export function Pagination({
  to,
  page,
  pages,
  searchOf,
}: {
  to: string
  page: number
  pages: number
  searchOf: (page: number) => Record<string, string>
}) {
  if (pages <= 1) return null
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages)
  return (
    <nav aria-label={m.ui_pages()} className="mt-8">
      <ol className="flex flex-wrap items-center justify-center gap-2">
        {near.map((n, index) => (
          <li key={n} className="flex items-center gap-2">
            {index > 0 && n - (near[index - 1] ?? n) > 1 ? <span aria-hidden="true">…</span> : null}
            <Link
              to={to}
              search={searchOf(n)}
              activeOptions={WHOLE_ADDRESS}
              rel={n === page + 1 ? "next" : n === page - 1 ? "prev" : undefined}
              aria-label={m.ui_page_number({ page: n })}
              aria-current={n === page ? "page" : undefined}
              className={buttonClass(n === page ? "primary" : "secondary", "min-w-11 tabular-nums")}
            >
              {n}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
