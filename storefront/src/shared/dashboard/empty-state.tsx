import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import type { SearchChange } from "./list/list-search"
import type { DashboardPath } from "./navigation"
import { useTitle } from "./use-title"

/** Nothing fits what the address asks for; `clear` takes that out of the address. */
export function NothingFound({ title, clear }: { title?: string | undefined; clear: SearchChange }) {
  return (
    <EmptyState title={title ?? m.dashboard_nothing_found()}>
      <Link to="." search={clear} preload={false} className={buttonClass("secondary")}>
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
