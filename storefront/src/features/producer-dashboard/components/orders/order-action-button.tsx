import type { FulfilmentAction, FulfilmentActionBody, ProducerOrderDetail } from "@ocop/contracts"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { FormProblem } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { useIdempotencyKey } from "~/shared/dashboard/use-idempotency-key"
import { Button, type ButtonVariant } from "~/shared/ui/button"
import { ordersKey, runOrderAction } from "../../api/orders"
import { actionWords } from "../../lib/order-words"
import { HandOverDialog } from "./hand-over-dialog"
import { ReasonDialog } from "./reason-dialog"

type Details = Pick<FulfilmentActionBody, "reason" | "handOver">

/** Actions that are asked about first: they need words, or there is no way back. */
const dialogs: Partial<Record<FulfilmentAction, "reason" | "hand-over">> = {
  decline: "reason",
  fail: "reason",
  take_back: "reason",
  hand_over: "hand-over",
}

/** One action on an order; a second tap, and a try after a lost answer, are the same action. */
export function OrderActionButton({
  orderId,
  action,
  words = actionWords[action],
  look = "primary",
  className = "w-full sm:w-auto",
  onDone,
}: {
  orderId: string
  action: FulfilmentAction
  /** What it is called where it means something else than usual. */
  words?: () => string
  look?: ButtonVariant
  className?: string
  /** Gets the order as it is afterwards. */
  onDone?: (order: ProducerOrderDetail) => void
}) {
  const [asking, setAsking] = useState(false)
  const withKey = useIdempotencyKey()
  const { run, busy, problem } = useCommand(
    (details: Details) => withKey((key) => runOrderAction(orderId, { action, key, ...details })),
    {
      refresh: [ordersKey()],
      onDone: (order) => {
        setAsking(false)
        onDone?.(order)
      },
    },
  )
  const dialog = dialogs[action]
  const close = () => (busy ? undefined : setAsking(false))
  return (
    <div className="grid gap-1">
      <Button
        look={look}
        className={className}
        disabled={busy}
        onClick={() => (dialog ? setAsking(true) : run({}))}
      >
        {busy ? m.producer_dashboard_sending() : words()}
      </Button>
      <FormProblem problem={asking ? null : problem} />
      {asking && dialog === "reason" ? (
        <ReasonDialog
          action={action}
          busy={busy}
          problem={problem}
          onSend={(reason) => run({ reason })}
          onClose={close}
        />
      ) : null}
      {asking && dialog === "hand-over" ? (
        <HandOverDialog
          busy={busy}
          problem={problem}
          onSend={(handOver) => run({ handOver })}
          onClose={close}
        />
      ) : null}
    </div>
  )
}
