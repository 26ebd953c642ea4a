import type { FulfilmentAction, ProducerOrderDetail, FulfilmentActionBody, Problem } from "@ocop/contracts"
import { useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Button, type ButtonVariant } from "~/shared/ui/button"
import { takeStep } from "../../api/orders"
import { actionWords } from "../../lib/order-words"
import { problemWords } from "../../lib/words"
import { HandOverDialog } from "./hand-over-dialog"
import { ReasonDialog } from "./reason-dialog"

type Details = Pick<FulfilmentActionBody, "reason" | "handOver">

/** Steps that are asked about first: they need words, or there is no way back. */
const dialogs: Partial<Record<FulfilmentAction, "reason" | "hand-over">> = {
  decline: "reason",
  fail: "reason",
  take_back: "reason",
  hand_over: "hand-over",
}

/**
 * One step of an order. Its key is kept until an answer came, so that a second tap and a try after a lost answer are
 * the same step.
 */
export function StepButton({
  orderId,
  action,
  words = actionWords[action],
  look = "primary",
  className = "w-full sm:w-auto",
  onStepped,
}: {
  orderId: string
  action: FulfilmentAction
  /** What it is called where it means something else than usual. */
  words?: () => string
  look?: ButtonVariant
  className?: string
  onStepped: (order: ProducerOrderDetail) => void
}) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const key = useRef<string | null>(null)
  const take = async (details: Details = {}): Promise<Problem | null> => {
    key.current ??= crypto.randomUUID()
    setBusy(true)
    const result = await takeStep(orderId, { action, key: key.current, ...details })
    setBusy(false)
    // Only an answer of the backend settles a key: after a broken connection nobody knows whether the step was done.
    if (result.ok || (result.status >= 400 && result.status < 500)) key.current = null
    if (!result.ok) {
      setProblem(result.problem)
      return result.problem
    }
    setProblem(null)
    setAsking(false)
    onStepped(result.value)
    return null
  }
  const dialog = dialogs[action]
  const close = () => (busy ? undefined : setAsking(false))
  return (
    <div className="grid gap-1">
      <Button
        look={look}
        className={className}
        disabled={busy}
        onClick={() => (dialog ? setAsking(true) : void take())}
      >
        {busy ? m.producer_dashboard_sending() : words()}
      </Button>
      {problem && !asking ? (
        <p role="alert" className="text-sm font-bold text-bad">
          {problemWords(problem)}
        </p>
      ) : null}
      {asking && dialog === "reason" ? (
        <ReasonDialog action={action} busy={busy} onSend={(reason) => take({ reason })} onClose={close} />
      ) : null}
      {asking && dialog === "hand-over" ? (
        <HandOverDialog busy={busy} onSend={(handOver) => take({ handOver })} onClose={close} />
      ) : null}
    </div>
  )
}
