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
 * Where a parcel is; what is fetched is handed to no carrier. A parcel that ended otherwise has no way to show, only its end.
 * Delivered is an end too: all its steps are done.
 */
export function stepsOf(
  status: ProducerOrderStatus,
  fetched = false,
): { steps: StepView[]; end: SadEnd | null } {
  if (!isOnWay(status)) return { steps: [], end: status }
  const way: readonly WayStep[] = fetched ? WAY.filter((step) => step !== "handed_over") : WAY
  const at = way.indexOf(status)
  const last = way.length - 1
  return {
    steps: way.map((step, index) => ({
      step,
      state: index < at || at === last ? "done" : index === at ? "now" : "ahead",
    })),
    end: null,
  }
}
