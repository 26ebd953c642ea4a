import type { MedusaContainer } from "@medusajs/framework/types"
import { errorText } from "../../shared/errors/error-text"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { stripe } from "../payments/card-client"
import { databaseOf, rowsOf } from "../../shared/database"
import { matchWaitingTransfers, missingTransfers } from "../payments/counter-transfers"
import { openException } from "../payments/exceptions"
import { orderPaymentOf, orderPaymentSql } from "../payments/order-payment"
import { STRIPE_PROVIDER, VIETQR_PROVIDER } from "../../shared/payment-providers"
import { cardKeys } from "../payments/settings"
import { applyIntent } from "./apply-card-event"
import { captureArrived } from "../payments/capture-arrived"
import { captureCard } from "../payments/capture-card"
import { carryOutDueRefunds } from "../payments/carry-out-refunds"
import { makePaymentRequests } from "../payments/make-payment-requests"
import { syncCardRefunds } from "../payments/sync-card-refunds"

/** Minimum age for a check: a younger order may still be in completion. */
const SETTLED = "interval '3 minutes'"
/** Maximum age for a check: older differences have been reported, and money moves within this time. */
const WINDOW = "interval '7 days'"
const REFUSALS_AN_HOUR = 20

type Check = (container: MedusaContainer, at: Date) => Promise<void>

const idsOf = async (container: MedusaContainer, sql: string, values: readonly unknown[] = []) =>
  (await rowsOf<{ id: string }>(databaseOf(container), sql, values)).map(({ id }) => id)

/** Repairs after a crash: creates missing payment requests and captures transfers that arrived. */
const mendTransfers: Check = async (container) => {
  const without = await idsOf(
    container,
    `select o.id from "order" o
       join order_payment_collection opc on opc.order_id = o.id and opc.deleted_at is null
       join payment p on p.payment_collection_id = opc.payment_collection_id and p.provider_id = ?
        and p.canceled_at is null and p.deleted_at is null
      where o.status <> 'canceled' and o.created_at between now() - ${WINDOW} and now() - ${SETTLED}
        and not exists (select 1 from payment_request r where r.order_id = o.id)`,
    [VIETQR_PROVIDER],
  )
  for (const id of without) await makePaymentRequests(container, id)
  const arrived = await idsOf(
    container,
    `select r.order_id as id from payment_request r where r.state = 'paid' and r.updated_at > now() - ${WINDOW}
      group by r.order_id
     having sum(r.amount) <> (
       select coalesce(sum(c.amount), 0) from order_payment_collection opc
         join payment p on p.payment_collection_id = opc.payment_collection_id
         join capture c on c.payment_id = p.id and c.deleted_at is null
        where opc.order_id = r.order_id and opc.deleted_at is null)`,
  )
  for (const id of arrived) await captureArrived(container, id)
}

/** Every session younger than this is asked about in every run; older ones once in `SPREAD` runs. */
const FRESH = "interval '1 hour'"
const SPREAD = 12
const RUN_MS = 5 * 60_000

/**
 * Card sessions that are not captured here. Most older ones are abandoned payments, so each run asks about one twelfth of
 * them, by a hash of the id: none starves, however many there are, and Stripe is asked about each once an hour.
 */
const openSessions = (container: MedusaContainer, at: Date): Promise<string[]> =>
  idsOf(
    container,
    `select p.data ->> 'id' as id from payment_session p
      where p.provider_id = ? and p.created_at between now() - ${WINDOW} and now() - ${SETTLED}
        and p.deleted_at is null and p.data ->> 'id' is not null
        and p.status not in ('canceled')
        and not exists (
          select 1 from payment y join order_payment_collection opc
            on opc.payment_collection_id = y.payment_collection_id and opc.deleted_at is null
           where y.payment_session_id = p.id and y.captured_at is not null)
        and (p.created_at > now() - ${FRESH} or abs(hashtext(p.id)) % ${SPREAD} = ?)
      order by p.created_at desc`,
    [STRIPE_PROVIDER, Math.floor(at.getTime() / RUN_MS) % SPREAD],
  )

/** Orders whose card was authorised and not captured in full. */
const uncapturedOrders = (container: MedusaContainer): Promise<string[]> =>
  idsOf(
    container,
    `select opc.order_id as id from payment p
       join order_payment_collection opc
         on opc.payment_collection_id = p.payment_collection_id and opc.deleted_at is null
      where p.provider_id = ? and p.deleted_at is null and p.canceled_at is null
        and p.created_at > now() - ${WINDOW}
        and p.amount > (select coalesce(sum(c.amount), 0) from capture c
                         where c.payment_id = p.id and c.deleted_at is null)`,
    [STRIPE_PROVIDER],
  )

/** Refunds at Stripe of the last week, by payment intent; one list for all payments instead of a call for each. */
async function refundsByIntent(at: Date): Promise<ReadonlyMap<string, Stripe.Refund[]>> {
  const since = Math.floor(at.getTime() / 1000) - 7 * 24 * 3600
  const found = new Map<string, Stripe.Refund[]>()
  for await (const refund of stripe().refunds.list({ created: { gte: since }, limit: 100 })) {
    const intent =
      typeof refund.payment_intent === "string" ? refund.payment_intent : refund.payment_intent?.id
    if (intent) found.set(intent, [...(found.get(intent) ?? []), refund])
  }
  return found
}

/**
 * Reconciles card payments with Stripe: authorised without an order, ordered but not captured, refunded elsewhere. The
 * calls grow with what is open and with pages of refunds, not with the payments of the week.
 */
const mendCards: Check = async (container, at) => {
  if (!cardKeys()) return
  for (const id of await openSessions(container, at))
    await applyIntent(container, await stripe().paymentIntents.retrieve(id))
  for (const id of await uncapturedOrders(container)) await captureCard(container, id)
  for (const [intent, refunds] of await refundsByIntent(at)) await syncCardRefunds(container, intent, refunds)
}

/** Compares every web order with its payment; a difference of a single dong is an exception. */
const compareOrders: Check = async (container) => {
  const database = databaseOf(container)
  const orphans = await idsOf(
    container,
    `select o.id from "order" o
       join order_cart oc on oc.order_id = o.id and oc.deleted_at is null
      where o.deleted_at is null and o.status <> 'canceled'
        and o.created_at between now() - ${WINDOW} and now() - ${SETTLED}
        and not exists (
          select 1 from order_payment_collection opc
            join payment p on p.payment_collection_id = opc.payment_collection_id and p.deleted_at is null
           where opc.order_id = o.id and opc.deleted_at is null)`,
  )
  for (const id of orphans)
    await openException(database, { kind: "order_without_payment", key: id, orderId: id, details: {} })

  const loose = await rowsOf<{ id: string; provider_id: string; amount: string }>(
    database,
    `select p.id, p.provider_id, p.amount::text from payment p
      where p.deleted_at is null and p.canceled_at is null
        and p.created_at between now() - ${WINDOW} and now() - ${SETTLED}
        and not exists (
          select 1 from order_payment_collection opc
           where opc.payment_collection_id = p.payment_collection_id and opc.deleted_at is null)`,
  )
  for (const { id, provider_id, amount } of loose) {
    const details = { payment: id, provider: provider_id, amount: Number(amount) }
    await openException(database, { kind: "payment_without_order", key: id, details })
  }

  const rows = await rowsOf<Parameters<typeof orderPaymentOf>[0] & { total: string; refundsDone: string }>(
    database,
    `select x.*, coalesce((select sum(po.total) from producer_order po
               where po.order_id = x.order_id and po.deleted_at is null), 0)::text as total,
            coalesce((select sum(f.amount) from payment_refund f
               where f.payment_id = x.payment_id and f.state = 'done'), 0)::text as "refundsDone"
       from (${orderPaymentSql} where o.created_at between now() - ${WINDOW} and now() - ${SETTLED}) x`,
  )
  for (const row of rows) {
    const payment = orderPaymentOf(row)
    const { orderId, amount, captured, refunded } = payment
    const total = Number(row.total)
    if (total > 0 && total !== amount && !payment.canceled)
      await openException(database, {
        kind: "amount_differs",
        key: orderId,
        orderId,
        details: { amount, total },
      })
    if (captured > amount)
      await openException(database, {
        kind: "captured_differs",
        key: orderId,
        orderId,
        details: { amount, captured },
      })
    if (refunded !== Number(row.refundsDone))
      await openException(database, {
        kind: "refund_differs",
        key: `${orderId}:${refunded}`,
        orderId,
        details: { recorded: refunded, carriedOut: Number(row.refundsDone) },
      })
  }
}

/** Compares counter sales by transfer with the transfers that the bank reported. */
const compareCounters: Check = async (container, at) => {
  const database = databaseOf(container)
  await matchWaitingTransfers(database)
  for (const { saleKey, memo, amount, received, receipt, point, soldAt } of await missingTransfers(
    database,
    at,
  ))
    await openException(database, {
      kind: "counter_transfer_missing",
      key: `${saleKey}:${memo}`,
      details: { point, receipt, amount, received, memo, soldAt: soldAt.toISOString() },
    })
}

/** Watches refused webhooks: many in an hour mean an attack, or a secret that was changed on one side only. */
const watchRefusals: Check = async (container) => {
  const database = databaseOf(container)
  const rows = await rowsOf<{ provider: string; reason: string; count: number; hour: Date }>(
    database,
    "select provider, reason, count, hour from webhook_rejection where hour > now() - interval '2 hours' and count >= ?",
    [REFUSALS_AN_HOUR],
  )
  for (const { provider, reason, count, hour } of rows) {
    const key = `${provider}:${reason}:${new Date(hour).toISOString()}`
    await openException(database, { kind: "messages_refused", key, details: { provider, reason, count } })
  }
}

/**
 * Reconciles providers, payments, orders and counters: repairs what it can and opens an exception for the rest. Safe
 * to repeat and to run in parallel. A failed check does not stop the others.
 */
export async function reconcilePayments(container: MedusaContainer, at = new Date()): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const checks = {
    mendTransfers,
    mendCards,
    carryOutDueRefunds,
    compareOrders,
    compareCounters,
    watchRefusals,
  }
  for (const [name, check] of Object.entries<Check>(checks)) {
    try {
      await check(container, at)
    } catch (error) {
      logger.error(`Reconciling payments, ${name}: ${errorText(error)}`)
    }
  }
}
