/** States of a producer order: the part of a buyer's order that one producer fulfils. */
export const producerOrderStates = [
  "placed",
  "accepted",
  "packed",
  "handed_over",
  "delivered",
  "declined",
  "failed",
  "canceled",
  "returned",
] as const
export type ProducerOrderState = (typeof producerOrderStates)[number]

export const producerOrderActions = [
  "accept",
  "decline",
  "pack",
  "hand_over",
  "deliver",
  "fail",
  "take_back",
  "cancel",
  "shorten",
  "collect",
] as const
export type ProducerOrderAction = (typeof producerOrderActions)[number]

/**
 * Who acts. Members act by their role at the producer; `point` is a sales point where the buyer picks the goods up;
 * `system` cancels what nobody paid for or picked up.
 */
export type ProducerOrderActor = "owner" | "sales" | "warehouse" | "accountant" | "buyer" | "point" | "system"

/** How the goods reach the buyer: sent, or picked up at the producer's premises. */
export type FulfilmentMethod = "sent" | "at_producer"

interface Transition {
  readonly from: readonly ProducerOrderState[]
  /** Null: the state does not change. */
  readonly to: ProducerOrderState | null
  readonly by: readonly ProducerOrderActor[]
  readonly needsReason?: true
}

const beforePacking = ["placed", "accepted"] as const
const parcelRoles = ["owner", "sales", "warehouse"] as const

/**
 * The transitions of a producer order that is sent. Until it is packed the goods are only reserved, so the buyer may
 * still cancel lines; from then on the goods are out of stock and only `take_back` returns them. A parcel that could
 * not be delivered may be handed over again.
 */
const transitions: Readonly<Record<ProducerOrderAction, Transition>> = {
  accept: { from: ["placed"], to: "accepted", by: ["owner", "sales"] },
  decline: { from: beforePacking, to: "declined", by: ["owner", "sales"], needsReason: true },
  pack: { from: ["accepted"], to: "packed", by: parcelRoles },
  hand_over: { from: ["packed", "failed"], to: "handed_over", by: parcelRoles },
  deliver: { from: ["handed_over"], to: "delivered", by: parcelRoles },
  fail: { from: ["handed_over"], to: "failed", by: parcelRoles, needsReason: true },
  take_back: { from: ["failed", "delivered"], to: "returned", by: parcelRoles, needsReason: true },
  cancel: { from: beforePacking, to: "canceled", by: ["buyer", "system"] },
  shorten: { from: beforePacking, to: null, by: ["buyer"] },
  // The goods are at the sales point already: nobody packs or sends them.
  collect: { from: beforePacking, to: "delivered", by: ["point"] },
}

/**
 * The transitions of a pickup at the producer's premises. No carrier takes part: packed means ready for pickup, and the
 * goods end with the buyer, or return to stock when nobody came.
 */
const pickupTransitions: typeof transitions = {
  ...transitions,
  hand_over: { from: [], to: "handed_over", by: parcelRoles },
  deliver: { from: [], to: "delivered", by: parcelRoles },
  fail: { from: [], to: "failed", by: parcelRoles, needsReason: true },
  take_back: { from: ["packed", "delivered"], to: "returned", by: parcelRoles, needsReason: true },
  collect: { from: ["packed"], to: "delivered", by: parcelRoles },
}

const transitionsOf = (method: FulfilmentMethod): typeof transitions =>
  method === "at_producer" ? pickupTransitions : transitions

export type TransitionRefusal = "not_yours" | "not_now" | "reason_missing"
export type TransitionResult = { ok: true; to: ProducerOrderState } | { ok: false; code: TransitionRefusal }

/**
 * The state after an action, or why the action is refused. The actor is checked first, so that a refusal reveals nothing
 * of the state to somebody who may not act.
 */
export function nextState(
  state: ProducerOrderState,
  action: ProducerOrderAction,
  actor: ProducerOrderActor,
  reason?: string | null,
  method: FulfilmentMethod = "sent",
): TransitionResult {
  const transition = transitionsOf(method)[action]
  if (!transition.by.includes(actor)) return { ok: false, code: "not_yours" }
  if (!transition.from.includes(state)) return { ok: false, code: "not_now" }
  if (transition.needsReason && !reason?.trim()) return { ok: false, code: "reason_missing" }
  return { ok: true, to: transition.to ?? state }
}

/** The actions that an actor may do now, in the order in which screens offer them: the next step first. */
export const actionsOf = (
  state: ProducerOrderState,
  actor: ProducerOrderActor,
  method: FulfilmentMethod = "sent",
): ProducerOrderAction[] =>
  producerOrderActions.filter((action) => {
    const { by, from } = transitionsOf(method)[action]
    return by.includes(actor) && from.includes(state)
  })

/** Whether an action was done before and is only sent again: a second tap is no mistake. */
export const alreadyDone = (
  state: ProducerOrderState,
  action: ProducerOrderAction,
  lastAction: ProducerOrderAction | null,
): boolean => transitions[action].to !== null && transitions[action].to === state && lastAction === action

/** Whether a producer order has ended without a sale: it costs nothing and reserves no goods. */
export const isOver = (state: ProducerOrderState): boolean =>
  state === "declined" || state === "canceled" || state === "returned"

/** How the goods count in stock: reserved, out of stock (`gone`), or available again (`free`). */
export type StockPosition = "reserved" | "gone" | "free"

export const stockPositionOf = (state: ProducerOrderState): StockPosition =>
  state === "placed" || state === "accepted" ? "reserved" : isOver(state) ? "free" : "gone"

/** Whether the buyer may complain: once the goods were handed over. */
export const mayComplain = (state: ProducerOrderState): boolean =>
  stockPositionOf(state) === "gone" && state !== "packed"
