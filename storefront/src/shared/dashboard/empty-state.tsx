import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import type { SearchParams } from "~/shared/lib/search-params"
import { buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import type { DashboardPath } from "./navigation"
import { useTitle } from "./use-title"

/** Nothing fits what the address asks for; `search` is the address without it. */
export function NothingFound({ title, search }: { title?: string | undefined; search: SearchParams }) {
  return (
    <EmptyState title={title ?? m.dashboard_nothing_found()}>
      <Link to="." search={search} preload={false} className={buttonClass("secondary")}>
        {m.dashboard_clear()}
      </Link>
    </EmptyState>
  )
}

/** A page that is not there, or is not for this person. */
export function NoSuchPage({
  title = m.ui_not_found_title(),
  home,
  homeLabel,
}: {
  title?: string
  home: DashboardPath
  homeLabel: string
}) {
  useTitle(title)
  return (
    <EmptyState title={<h1>{title}</h1>}>
      <Link to={home} className={buttonClass("secondary")}>
        {homeLabel}
      </Link>
    </EmptyState>
  )
}
