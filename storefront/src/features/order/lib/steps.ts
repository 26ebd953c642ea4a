import type { ProducerOrderStatus } from "@ocop/contracts"

/** Steps of a parcel when all goes well. */
export const PARCEL_STEPS = ["placed", "accepted", "packed", "handed_over", "delivered"] as const
export type ParcelStep = (typeof PARCEL_STEPS)[number]
/** Final states other than delivery. */
export type FailedStatus = Exclude<ProducerOrderStatus, ParcelStep>

export interface StepView {
  step: ParcelStep
  state: "done" | "now" | "ahead"
}

const isParcelStep = (status: ProducerOrderStatus): status is ParcelStep =>
  (PARCEL_STEPS as readonly string[]).includes(status)

/**
 * Steps of a parcel with their states; a pickup has no handover to a carrier. A parcel that ended otherwise has no steps,
 * only its end. Delivered is an end too: all its steps are done.
 */
export function stepsOf(
  status: ProducerOrderStatus,
  fetched = false,
): { steps: StepView[]; end: FailedStatus | null } {
  if (!isParcelStep(status)) return { steps: [], end: status }
  const steps: readonly ParcelStep[] = fetched
    ? PARCEL_STEPS.filter((step) => step !== "handed_over")
    : PARCEL_STEPS
  const at = steps.indexOf(status)
  const last = steps.length - 1
  return {
    steps: steps.map((step, index) => ({
      step,
      state: index < at || at === last ? "done" : index === at ? "now" : "ahead",
    })),
    end: null,
  }
}
