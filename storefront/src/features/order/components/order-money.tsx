import type { OrderMoney as Money } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { LinkButton } from "~/shared/ui/button"

const REFUNDS: Record<Money["refunds"][number]["status"], () => string> = {
  pending: m.pay_refund_pending,
  awaiting_transfer: m.pay_refund_awaiting_transfer,
  done: m.pay_refund_done,
  failed: m.pay_refund_failed,
}

function stateText({ method, state, paid, refunded }: Money): string {
  switch (state) {
    case "at_the_door":
      return m.pay_state_at_the_door()
    case "awaiting_transfer":
      return method === "card" ? m.pay_state_awaiting_card() : m.pay_state_awaiting_transfer()
    case "partly_paid":
      return m.pay_state_partly_paid({ paid: formatDong(paid) })
    case "paid":
      return m.pay_state_paid()
    case "expired":
      return m.pay_state_expired()
    case "partly_refunded":
      return m.pay_state_partly_refunded({ refunded: formatDong(refunded) })
    case "refunded":
      return m.pay_state_refunded({ refunded: formatDong(refunded) })
  }
}

/** Payment state of an order, the link to pay it, and refunds. */
export function OrderMoney({ money, token }: { money: Money; token: string }) {
  const waits =
    money.method === "vietqr" && (money.state === "awaiting_transfer" || money.state === "partly_paid")
  return (
    <div className="grid gap-3 pt-3">
      <p className={money.state === "paid" ? "font-bold text-good" : "font-bold"}>{stateText(money)}</p>
      {waits ? (
        <LinkButton to="/thanh-toan/$token" params={{ token }} preload={false}>
          {m.pay_order_now()}
        </LinkButton>
      ) : null}
      {money.refunds.length > 0 ? (
        <section aria-label={m.pay_refunds()}>
          <h3 className="text-base">{m.pay_refunds()}</h3>
          <ul className="grid gap-1">
            {money.refunds.map((refund, index) => (
              <li key={index} className="flex justify-between gap-3 text-sm">
                <span>
                  {refund.partCode ? `${refund.partCode}: ` : ""}
                  {REFUNDS[refund.status]()}
                </span>
                <span className="tabular-nums">{formatDong(refund.amount)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
