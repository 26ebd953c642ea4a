import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { LinkButton } from "./button"
import { EmptyState } from "./empty-state"

/** Page for status 404. `children` are suggestions that the route found. */
export function NotFoundPage({ children }: { children?: ReactNode }) {
  return (
    <div className="container-page py-8">
      <EmptyState title={<h1 className="text-xl">{m.ui_not_found_title()}</h1>}>
        <p className="text-soft">{m.ui_not_found_text()}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <LinkButton to="/san-pham">{m.nav_products()}</LinkButton>
          <LinkButton to="/" look="secondary">
            {m.nav_home()}
          </LinkButton>
        </div>
      </EmptyState>
      {children}
    </div>
  )
}
