import type { ProducerOrderStatus } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { Notice } from "~/shared/ui/notice"
import { stepsOf, type FailedStatus, type StepView, type ParcelStep } from "../lib/steps"

const NAMES: Record<ParcelStep, () => string> = {
  placed: m.order_step_placed,
  accepted: m.order_step_accepted,
  packed: m.order_step_packed,
  handed_over: m.order_step_handed_over,
  delivered: m.order_step_delivered,
}
const NEXT: Record<ParcelStep, () => string> = {
  placed: m.order_next_placed,
  accepted: m.order_next_accepted,
  packed: m.order_next_packed,
  handed_over: m.order_next_handed_over,
  delivered: m.order_next_delivered,
}
const ENDS: Record<FailedStatus, { title: () => string; text: () => string }> = {
  declined: { title: m.order_end_declined, text: m.order_end_declined_text },
  failed: { title: m.order_end_failed, text: m.order_end_failed_text },
  canceled: { title: m.order_end_canceled, text: m.order_end_canceled_text },
  returned: { title: m.order_end_returned, text: m.order_end_returned_text },
}
const STATE_TEXTS: Record<StepView["state"], () => string> = {
  done: m.order_state_done,
  now: m.order_state_now,
  ahead: m.order_state_ahead,
}

/** Name of a step; a pickup is ready instead of on its way. */
const nameOf = (step: ParcelStep, fetched: boolean): string =>
  fetched && step === "packed"
    ? m.delivery_terms_step_ready()
    : fetched && step === "delivered"
      ? m.delivery_terms_step_fetched()
      : NAMES[step]()
const nextOf = (step: ParcelStep, fetched: boolean): string =>
  fetched && (step === "accepted" || step === "packed") ? m.delivery_terms_next_ready() : NEXT[step]()

function Step({ state, name }: StepView & { name: string }) {
  return (
    <li
      aria-current={state === "now" ? "step" : undefined}
      className="relative flex flex-1 flex-col items-center gap-1 text-center before:absolute before:top-3 before:right-1/2 before:-z-10 before:h-0.5 before:w-full before:bg-line first:before:hidden"
    >
      <span
        aria-hidden="true"
        className={cx(
          "inline-flex size-6 items-center justify-center rounded-full border-2 text-xs font-bold",
          state === "done" && "border-good bg-good text-paper",
          state === "now" && "border-accent bg-accent text-on-accent",
          state === "ahead" && "border-strong-line bg-sheet",
        )}
      >
        {state === "done" ? "✓" : state === "now" ? "●" : ""}
      </span>
      <span
        className={cx(
          "text-xs leading-tight",
          state === "now" ? "font-bold" : state === "ahead" && "text-soft",
        )}
      >
        {name} <span className="sr-only">({STATE_TEXTS[state]()})</span>
      </span>
    </li>
  )
}

/** Steps of a parcel, and what happens next. */
export function ParcelSteps({
  status,
  fetched,
}: {
  status: ProducerOrderStatus
  /** Pickup at the producer's own place. */
  fetched: boolean
}) {
  const { steps, end } = stepsOf(status, fetched)
  if (end !== null)
    return (
      <Notice tone="warning" title={ENDS[end].title()}>
        <p>{ENDS[end].text()}</p>
      </Notice>
    )
  return (
    <div className="grid gap-3">
      <ol className="isolate flex" aria-label={m.order_steps()}>
        {steps.map((step) => (
          <Step key={step.step} {...step} name={nameOf(step.step, fetched)} />
        ))}
      </ol>
      <p className="text-sm text-soft">{nextOf(status as ParcelStep, fetched)}</p>
    </div>
  )
}
