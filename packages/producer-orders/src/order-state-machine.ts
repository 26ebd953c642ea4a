/** States of one producer's part of an order. */
export const partStates = [
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
export type PartState = (typeof partStates)[number]

export const partActions = [
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
export type PartAction = (typeof partActions)[number]

/**
 * Who acts. Members act by their role at the producer; `point` is a sales point where the buyer fetches the goods;
 * `system` ends what nobody paid for or fetched.
 */
export type PartActor = "owner" | "sales" | "warehouse" | "accountant" | "buyer" | "point" | "system"

/** How a part reaches its buyer: sent, or fetched at the producer's own place. */
export type PartWay = "sent" | "at_producer"

interface Rule {
  readonly from: readonly PartState[]
  /** Null: the part stays where it is. */
  readonly to: PartState | null
  readonly by: readonly PartActor[]
  readonly needsReason?: true
}

const beforePacking = ["placed", "accepted"] as const
const atTheParcel = ["owner", "sales", "warehouse"] as const

/**
 * The whole life of a part. Until it is packed the goods are only reserved, so a buyer may take back what was not
 * wrapped yet; from then on the goods are out of the stock and come back by `take_back` alone. A parcel that could
 * not be delivered may go out again.
 */
const rules: Readonly<Record<PartAction, Rule>> = {
  accept: { from: ["placed"], to: "accepted", by: ["owner", "sales"] },
  decline: { from: beforePacking, to: "declined", by: ["owner", "sales"], needsReason: true },
  pack: { from: ["accepted"], to: "packed", by: atTheParcel },
  hand_over: { from: ["packed", "failed"], to: "handed_over", by: atTheParcel },
  deliver: { from: ["handed_over"], to: "delivered", by: atTheParcel },
  fail: { from: ["handed_over"], to: "failed", by: atTheParcel, needsReason: true },
  take_back: { from: ["failed", "delivered"], to: "returned", by: atTheParcel, needsReason: true },
  cancel: { from: beforePacking, to: "canceled", by: ["buyer", "system"] },
  shorten: { from: beforePacking, to: null, by: ["buyer"] },
  // The goods lie at the point already: nobody packs or sends them.
  collect: { from: beforePacking, to: "delivered", by: ["point"] },
}

/**
 * What is fetched at the producer's own place goes to no carrier: packed means that it stands ready, and it ends in the
 * buyer's hands, or goes back to the shelf when nobody came.
 */
const rulesAtProducer: typeof rules = {
  ...rules,
  hand_over: { from: [], to: "handed_over", by: atTheParcel },
  deliver: { from: [], to: "delivered", by: atTheParcel },
  fail: { from: [], to: "failed", by: atTheParcel, needsReason: true },
  take_back: { from: ["packed", "delivered"], to: "returned", by: atTheParcel, needsReason: true },
  collect: { from: ["packed"], to: "delivered", by: atTheParcel },
}

const rulesOf = (way: PartWay): typeof rules => (way === "at_producer" ? rulesAtProducer : rules)

export type StepRefusal = "not_yours" | "not_now" | "reason_missing"
export type StepResult = { ok: true; to: PartState } | { ok: false; code: StepRefusal }

/** Where an action leads, or why it may not be done. Whose action it is comes first: it tells nothing of the state. */
export function nextState(
  state: PartState,
  action: PartAction,
  actor: PartActor,
  reason?: string | null,
  way: PartWay = "sent",
): StepResult {
  const rule = rulesOf(way)[action]
  if (!rule.by.includes(actor)) return { ok: false, code: "not_yours" }
  if (!rule.from.includes(state)) return { ok: false, code: "not_now" }
  if (rule.needsReason && !reason?.trim()) return { ok: false, code: "reason_missing" }
  return { ok: true, to: rule.to ?? state }
}

/** What an actor may do with a part now, in the order in which screens offer it: the next step first. */
export const actionsOf = (state: PartState, actor: PartActor, way: PartWay = "sent"): PartAction[] =>
  partActions.filter((action) => {
    const rule = rulesOf(way)[action]
    return rule.by.includes(actor) && rule.from.includes(state)
  })

/** Whether an action that finds its own result was done before: a second tap is no mistake. */
export const alreadyDone = (state: PartState, action: PartAction, lastAction: PartAction | null): boolean =>
  rules[action].to !== null && rules[action].to === state && lastAction === action

/** Nothing of the part is sold any more: it costs nothing and holds no goods. */
export const isOver = (state: PartState): boolean =>
  state === "declined" || state === "canceled" || state === "returned"

/** Where the goods of a part are counted: held in the stock, out of it, or free again. */
export type GoodsPlace = "reserved" | "gone" | "free"

export const goodsOf = (state: PartState): GoodsPlace =>
  state === "placed" || state === "accepted" ? "reserved" : isOver(state) ? "free" : "gone"

/** A buyer complains about what is on its way, should be there or was sent back. */
export const mayComplain = (state: PartState): boolean => goodsOf(state) === "gone" && state !== "packed"
