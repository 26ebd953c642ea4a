import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { errorText } from "../../shared/errors/error-text"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf, rowsOf } from "../../shared/database"
import { orderPayments, type OrderPayment } from "./order-payment"
import { findRefunds, sumOf, type RefundedLine, type RefundState } from "./refunds"
import { STRIPE_PROVIDER, VIETQR_PROVIDER } from "../../shared/payment-providers"
import { carryOutRefund } from "./carry-out-refunds"

export interface RefundPartInput {
  readonly producerOrderId: string
  /**
   * Lines of the producer order (`porl_…`) with the quantity of each; without it, everything not refunded yet,
   * delivery included.
   */
  readonly lines?: readonly RefundedLine[]
  readonly reason: string
  /** Who decided it, e.g. `operator:user_…`, `producer:…`, `system:carrier`. */
  readonly actor: string
}

export type RefundedPart =
  | { readonly id: string; readonly amount: number; readonly state: RefundState }
  /** Nothing was paid, or all of it was refunded before. */
  | { readonly id: null; readonly amount: 0; readonly state: "nothing_to_refund" }

interface Part {
  id: string
  order_id: string
  producer_id: string
  total: string
}

interface Line {
  id: string
  quantity: number
  unit_price: string
}

const NOTHING: RefundedPart = { id: null, amount: 0, state: "nothing_to_refund" }

/** The price of these lines; never more of a line than was ordered and not refunded before. */
async function priceOf(trx: Knex, part: Part, wanted: readonly RefundedLine[]): Promise<number> {
  const lines = await rowsOf<Line>(
    trx,
    "select id, quantity, unit_price::text from producer_order_line where producer_order_id = ? and deleted_at is null",
    [part.id],
  )
  const before = await findRefunds(trx, "producer_order_id = ? and state <> 'failed'", [part.id])
  let price = 0
  const seen = new Set<string>()
  for (const { id, quantity } of wanted) {
    const line = lines.find((candidate) => candidate.id === id)
    if (!line || seen.has(id)) throw new ProblemError("payment_not_found")
    seen.add(id)
    const returned = before
      .flatMap((row) => row.lines)
      .reduce((sum, known) => (known.id === id ? sum + known.quantity : sum), 0)
    if (quantity < 1 || returned + quantity > Number(line.quantity))
      throw new ProblemError("refund_exceeds_paid")
    price += Number(line.unit_price) * quantity
  }
  return price
}

/**
 * The captured amount available for this producer order; with settlement to producers' own accounts, what its
 * producer received.
 */
async function paidForPart(trx: Knex, part: Part, payment: OrderPayment): Promise<number> {
  if (payment.provider !== VIETQR_PROVIDER) return payment.captured
  const [own] = await rowsOf<{ amount: string; state: string }>(
    trx,
    "select amount::text, state from payment_request where producer_order_id = ?",
    [part.id],
  )
  if (!own) return payment.captured
  return own.state === "paid" ? Number(own.amount) : 0
}

/**
 * Refunds one producer order, whole or by line, before or after delivery. The refundable amount is determined under
 * the payment's row lock: captured less all refunds promised before. A card is refunded through Stripe at once; cash
 * and transfers wait for the operator's bank file. A repeated refund of the whole producer order refunds nothing
 * more.
 *
 * Stock is not touched: returned goods are a movement of the stock ledger.
 *
 * @throws ProblemError `payment_not_found`, `refund_exceeds_paid`
 */
export async function refundProducerPart(
  container: MedusaContainer,
  input: RefundPartInput,
): Promise<RefundedPart> {
  const database = databaseOf(container)
  const made = await database.transaction(async (trx): Promise<RefundedPart> => {
    const [part] = await rowsOf<Part>(
      trx,
      "select id, order_id, producer_id, total::text from producer_order where id = ? and deleted_at is null",
      [input.producerOrderId],
    )
    if (!part) throw new ProblemError("payment_not_found")
    const found = (await orderPayments(trx, [part.order_id])).get(part.order_id)
    if (!found) return NOTHING
    await trx.raw("select id from payment where id = ? for update", [found.paymentId])
    // Read again under the lock: a concurrent caller may have captured or refunded while we waited.
    const payment = (await orderPayments(trx, [part.order_id])).get(part.order_id)!
    const all = await findRefunds(trx, "payment_id = ?", [payment.paymentId])
    const ofPart = all.filter((row) => row.producer_order_id === part.id)
    const free = payment.captured - Math.max(sumOf(all), payment.refunded)
    const paid = await paidForPart(trx, part, payment)
    const left = Math.min(free, Math.min(paid, Number(part.total)) - sumOf(ofPart))
    const lines = input.lines?.length ? input.lines : null
    const amount = lines ? await priceOf(trx, part, lines) : left
    if (!lines && amount <= 0) return NOTHING
    if (payment.captured === 0) return NOTHING
    if (amount > left) throw new ProblemError("refund_exceeds_paid", { details: { left: Math.max(0, left) } })

    const id = generateEntityId(undefined, "payref")
    const state: RefundState = payment.provider === STRIPE_PROVIDER ? "pending" : "awaiting_transfer"
    const [direct] = await rowsOf(trx, "select id from payment_request where producer_order_id = ?", [
      part.id,
    ])
    await trx.raw(
      `insert into payment_refund
         (id, order_id, payment_id, provider, producer_order_id, producer_id, payer, amount, lines, reason, actor, state)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)`,
      [
        id,
        part.order_id,
        payment.paymentId,
        payment.provider,
        part.id,
        part.producer_id,
        direct ? "producer" : "platform",
        amount,
        JSON.stringify(lines ?? []),
        input.reason,
        input.actor,
        state,
      ],
    )
    return { id, amount, state }
  })
  if (made.state !== "pending") return made
  try {
    return { ...made, state: await carryOutRefund(container, made.id) }
  } catch (error) {
    // Result unknown at Stripe: the refund stays pending under its idempotency key, and the reconciler retries.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Refund ${made.id} is pending: ${errorText(error)}`)
    return made
  }
}
