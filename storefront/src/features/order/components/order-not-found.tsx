import { m } from "~/paraglide/messages"
import { LinkButton } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"

/** Page for a link that is not valid, for example because it was cut on its way. */
export function OrderNotFound() {
  return (
    <div className="container-page py-8">
      <EmptyState title={<h1 className="text-xl">{m.order_link_invalid()}</h1>}>
        <p className="text-soft">{m.order_link_invalid_text()}</p>
        <LinkButton to="/tra-cuu">{m.nav_order_lookup()}</LinkButton>
      </EmptyState>
    </div>
  )
}
