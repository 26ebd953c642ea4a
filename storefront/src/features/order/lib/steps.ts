import type { ProducerOrderStatus } from "@ocop/contracts"

/** The way of one parcel when all goes well. */
export const WAY = ["placed", "accepted", "packed", "handed_over", "delivered"] as const
export type WayStep = (typeof WAY)[number]
/** Ends other than delivery. */
export type SadEnd = Exclude<ProducerOrderStatus, WayStep>

export interface StepView {
  step: WayStep
  state: "done" | "now" | "ahead"
}

const isOnWay = (status: ProducerOrderStatus): status is WayStep =>
  (WAY as readonly string[]).includes(status)

/**
 * Where a parcel is. A parcel that ended otherwise has no way to show, only its end.
 * Delivered is an end too: all its steps are done.
 */
export function stepsOf(status: ProducerOrderStatus): { steps: StepView[]; end: SadEnd | null } {
  if (!isOnWay(status)) return { steps: [], end: status }
  const at = WAY.indexOf(status)
  const last = WAY.length - 1
  return {
    steps: WAY.map((step, index) => ({
      step,
      state: index < at || at === last ? "done" : index === at ? "now" : "ahead",
    })),
    end: null,
  }
}
