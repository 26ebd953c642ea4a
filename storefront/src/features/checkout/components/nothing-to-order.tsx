import { m } from "~/paraglide/messages"
import { BrocadeRound } from "~/shared/ui/brocade-round"
import { LinkButton } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"

/** Empty checkout, which a buyer also sees who goes back after ordering: the order look-up finds the order. */
export function NothingToOrder() {
  return (
    <EmptyState title={m.checkout_empty_title()} picture={<BrocadeRound />}>
      <p className="text-soft">{m.checkout_empty_text()}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <LinkButton to="/san-pham">{m.basket_see_goods()}</LinkButton>
        <LinkButton to="/tra-cuu" look="secondary">
          {m.nav_order_lookup()}
        </LinkButton>
      </div>
    </EmptyState>
  )
}
