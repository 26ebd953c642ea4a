import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  alreadyDone,
  deadlineOf,
  pickupDeadlineOf,
  nextState,
  shorten,
  type ProducerOrderAction,
  type ProducerOrderActor,
  type ProducerOrderState,
  type RemovedQuantity,
} from "@ocop/producer-orders"
import { ProblemError } from "../../shared/errors/problem"
import { awaitsTransfer } from "./awaits-transfer"
import {
  amountLines,
  linesOf,
  wayOf,
  type EventData,
  type ProducerOrderEventRow,
  type ProducerOrderLineRow,
  type ProducerOrderRow,
} from "./producer-order-rows"

/** A requested transition of a producer order. */
export interface Transition {
  readonly partId: string
  /** The caller's scope: a producer order outside it does not exist. */
  readonly within: { readonly producerId: string } | { readonly orderId: string }
  readonly action: ProducerOrderAction
  readonly actor: {
    readonly kind: ProducerOrderActor
    readonly id: string | null
    readonly name: string | null
  }
  readonly reason?: string | null
  /** The caller's idempotency key: a repeated request makes the transition once. */
  readonly key?: string | null
  readonly handOver?: {
    readonly by: "carrier" | "own"
    readonly carrier: string | null
    readonly trackingNumber: string | null
  }
  /** By the lines of the order (`ordli_…`). */
  readonly takenOut?: readonly RemovedQuantity[]
}

export interface TransitionResult {
  readonly partId: string
  readonly orderId: string
  readonly status: ProducerOrderState
  /** False: the transition had been made before. */
  readonly moved: boolean
}

const refusals = {
  not_yours: "producer_order_action_not_allowed",
  reason_missing: "producer_order_reason_missing",
  not_now: "producer_order_state_changed",
} as const

interface Last {
  readonly action: ProducerOrderAction | null
  readonly at: Date
}

/**
 * Transitions that need the buyer's transfer first: before it, no goods are promised and no payment request changes.
 */
const paidFirst: Partial<
  Record<ProducerOrderAction, "producer_order_not_paid" | "producer_order_awaits_transfer">
> = {
  accept: "producer_order_not_paid",
  cancel: "producer_order_awaits_transfer",
  shorten: "producer_order_awaits_transfer",
}

async function lastStepOf(trx: Knex, part: ProducerOrderRow): Promise<Last> {
  const last = (await trx("producer_order_event")
    .where({ producer_order_id: part.id })
    .whereNot({ action: "complain" })
    .orderBy([
      { column: "at", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .first("action", "at")) as Pick<ProducerOrderEventRow, "action" | "at"> | undefined
  const action = last?.action
  return {
    action: !action || action === "place" || action === "complain" ? null : action,
    at: last?.at ?? part.status_since,
  }
}

interface Change {
  readonly to: ProducerOrderState
  readonly action: ProducerOrderAction
  readonly data: EventData | null
}

/** Removes goods from a producer order; removing the last ones ends it. */
async function takeOut(
  trx: Knex,
  lines: readonly ProducerOrderLineRow[],
  wanted: readonly RemovedQuantity[],
) {
  const idOf = new Map(lines.map((line) => [line.order_line_id, line.id]))
  const takenOut = wanted.map(({ id, quantity }) => ({ id: idOf.get(id) ?? "", quantity }))
  const result = shorten(amountLines(lines), takenOut)
  if (!result.ok) throw new ProblemError("producer_order_lines_invalid")
  if (result.empty) return null
  for (const line of result.lines)
    await trx("producer_order_line")
      .where({ id: line.id })
      .update({ canceled_quantity: line.canceledQuantity, updated_at: trx.fn.now() })
  return takenOut.map(({ id, quantity }) => ({
    id,
    quantity,
    title: lines.find((line) => line.id === id)?.title ?? "",
  }))
}

const ofTheParcel = new Set<ProducerOrderAction>([
  "accept",
  "decline",
  "pack",
  "hand_over",
  "deliver",
  "fail",
])

async function changeOf(trx: Knex, part: ProducerOrderRow, step: Transition): Promise<Change> {
  // Goods at a sales point are handed over by the point, or expire at its deadline.
  if (part.pickup_point_id !== null && ofTheParcel.has(step.action))
    throw new ProblemError("producer_order_action_not_allowed", { details: { status: part.status } })
  const next = nextState(part.status, step.action, step.actor.kind, step.reason, wayOf(part))
  if (!next.ok) throw new ProblemError(refusals[next.code], { details: { status: part.status } })
  const waiting = paidFirst[step.action]
  if (waiting && step.actor.kind !== "system" && (await awaitsTransfer(trx, part.order_id)))
    throw new ProblemError(waiting)
  if (step.action === "shorten") {
    const lines = await takeOut(trx, await linesOf(trx, [part.id]), step.takenOut ?? [])
    return lines
      ? { to: part.status, action: "shorten", data: { lines } }
      : { to: "canceled", action: "cancel", data: null }
  }
  const { handOver } = step
  const data: EventData | null = handOver
    ? { handedBy: handOver.by, carrier: handOver.carrier, trackingNumber: handOver.trackingNumber }
    : null
  return { to: next.to, action: step.action, data }
}

const dueOf = (part: ProducerOrderRow, state: ProducerOrderState, at: Date): Date | null =>
  part.own_pickup
    ? pickupDeadlineOf(state, at, part.own_pickup.preparationHours)
    : deadlineOf(state, at, part.days_max)

/**
 * Makes one transition under the row lock of the producer order, with its event, in one transaction: of two
 * concurrent callers the second meets the state that the first one wrote. The effects in Medusa, stock, money and
 * notifications come afterwards (`syncOrder`), from the row that is written here.
 *
 * @throws ProblemError `producer_order_not_found`, `producer_order_state_changed`, `producer_order_action_not_allowed`, `producer_order_reason_missing`,
 *   `producer_order_lines_invalid`, `producer_order_not_paid`
 */
export const transition = (database: Knex, step: Transition, now: () => Date): Promise<TransitionResult> =>
  database.transaction((trx) => transitionWithin(trx, step, now))

/** {@link transition} inside a larger transaction. */
export async function transitionWithin(
  trx: Knex.Transaction,
  step: Transition,
  now: () => Date,
): Promise<TransitionResult> {
  const scope =
    "producerId" in step.within ? { producer_id: step.within.producerId } : { order_id: step.within.orderId }
  const part = (await trx("producer_order")
    .where({ ...scope, id: step.partId })
    .whereNull("deleted_at")
    .forUpdate()
    .first()) as ProducerOrderRow | undefined
  if (!part) throw new ProblemError("producer_order_not_found")
  const same = { partId: part.id, orderId: part.order_id, status: part.status, moved: false }
  if (step.key) {
    const known = (await trx("producer_order_event")
      .where({ producer_order_id: part.id, key: step.key })
      .first("id")) as { id: string } | undefined
    if (known) return same
  }
  const last = await lastStepOf(trx, part)
  if (alreadyDone(part.status, step.action, last.action)) return same
  // Read under the lock, and always later than the previous event: the clocks of two machines differ.
  const at = new Date(Math.max(now().getTime(), last.at.getTime() + 1))

  const change = await changeOf(trx, part, step)
  const moved = change.to !== part.status
  await trx("producer_order")
    .where({ id: part.id })
    .update({
      ...(moved ? { status: change.to, status_since: at, deadline_at: dueOf(part, change.to, at) } : {}),
      ...(change.data?.handedBy
        ? {
            handed_by: change.data.handedBy,
            carrier: change.data.carrier ?? null,
            tracking_number: change.data.trackingNumber ?? null,
          }
        : {}),
      updated_at: at,
    })
  await trx("producer_order_event").insert({
    id: generateEntityId(undefined, "pevt"),
    producer_order_id: part.id,
    key: step.key ?? null,
    action: change.action,
    from_status: part.status,
    to_status: change.to,
    actor_kind: step.actor.kind,
    actor_id: step.actor.id,
    actor_name: step.actor.name,
    reason: step.reason?.trim() || null,
    data: change.data ? JSON.stringify(change.data) : null,
    at,
    next_sync_at: at,
  })
  return { ...same, status: change.to, moved: true }
}
