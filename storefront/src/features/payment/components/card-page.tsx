import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { Button, LinkButton } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { useCardPayment } from "../lib/use-card-payment"

const textOf = ({ code, message }: { code: string; message: string }): string =>
  code === "payment_declined" ? m.pay_card_declined() : message || m.checkout_lost()

/** Card payment: the card is typed into Stripe's own form; the shop only learns whether it was confirmed. */
export function CardPage() {
  const { card, state, problem, target, confirm } = useCardPayment()
  return (
    <div className="container-page grid max-w-xl gap-5 pt-5">
      <h1 className="text-2xl">{m.pay_card_title()}</h1>
      {card ? (
        <p className="text-xl font-bold text-accent-ink tabular-nums">
          {m.pay_card_total({ total: formatDong(card.total) })}
        </p>
      ) : null}
      {state === "nothing" ? <Notice>{m.pay_card_nothing()}</Notice> : null}
      {state === "away" ? <Notice tone="error">{m.pay_card_away()}</Notice> : null}
      {state === "opening" ? (
        <p role="status" className="text-soft">
          {m.pay_card_loading()}
        </p>
      ) : null}
      <div ref={target} className="min-h-40 rounded-card bg-white p-4 empty:hidden" />
      {problem ? <Notice tone="error">{textOf(problem)}</Notice> : null}
      <div className="flex flex-wrap gap-3">
        {state === "ready" || state === "confirming" ? (
          <Button disabled={state === "confirming"} onClick={() => void confirm()} className="py-3 text-lg">
            {state === "confirming" ? m.pay_card_confirming() : m.pay_card_confirm()}
          </Button>
        ) : null}
        <LinkButton to="/dat-hang" look="secondary">
          {m.pay_card_back()}
        </LinkButton>
      </div>
      <p className="text-sm text-soft">{m.pay_card_safe()}</p>
    </div>
  )
}
