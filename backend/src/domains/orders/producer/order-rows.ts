import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { FulfilmentAction, ProducerOrderSummary, ProducerRole } from "@ocop/contracts"
import { actionsOf, amountsOf, type ProducerOrderActor } from "@ocop/producer-orders"
import { ownPickupAddress } from "../../delivery/producer-pickup"
import { addressText, type StoredAddress } from "../../delivery/delivery-address"
import { STRIPE_PROVIDER, VIETQR_PROVIDER } from "../../../shared/payment-providers"
import { amountLines, wayOf, type ProducerOrderLineRow, type ProducerOrderRow } from "../producer-order-rows"

/** A producer order with the fields of its order that the list needs. */
export interface ProducerOrderListRow extends ProducerOrderRow {
  readonly placed_at: Date
  readonly address: StoredAddress | null
  readonly provider: string | null
  /** The bank transfer for the order has not arrived yet. */
  readonly awaits: boolean
  readonly note: string | null
}

/**
 * Unfiltered producer orders of one producer, with their orders. Every query for producers starts here, so that no
 * data of another producer can be reached.
 */
export const producerOrderRows = (database: Knex, producerId: string): Knex.QueryBuilder =>
  database("producer_order as p")
    .join("order as o", "o.id", "p.order_id")
    .leftJoin("order_address as a", "a.id", "o.shipping_address_id")
    .joinRaw(
      `left join lateral (
         select pay.provider_id as provider,
                pay.provider_id = '${VIETQR_PROVIDER}' and pay.canceled_at is null
                  and coalesce((select sum(c.amount) from capture c
                                 where c.payment_id = pay.id and c.deleted_at is null), 0) < pay.amount as awaits
           from order_payment_collection opc
           join payment pay on pay.payment_collection_id = opc.payment_collection_id and pay.deleted_at is null
          where opc.order_id = p.order_id and opc.deleted_at is null
          order by pay.created_at desc limit 1) money on true`,
    )
    .where("p.producer_id", producerId)
    .whereNull("p.deleted_at")
    .select(
      "p.*",
      "o.created_at as placed_at",
      database.raw("to_jsonb(a) as address"),
      "money.provider",
      database.raw("coalesce(money.awaits, false) as awaits"),
      database.raw("o.metadata->>'note' as note"),
    )

const producerActions = new Set<string>([
  "accept",
  "decline",
  "pack",
  "hand_over",
  "deliver",
  "fail",
  "take_back",
])
const isDeskAction = (action: string): action is FulfilmentAction => producerActions.has(action)

/** Whether a role may see amounts: warehouse staff may not. */
export const seesMoney = (role: ProducerRole): boolean => role !== "warehouse"

const remaining = (line: ProducerOrderLineRow): number => line.quantity - line.canceled_quantity

export function summaryOf(
  row: ProducerOrderListRow,
  lines: readonly ProducerOrderLineRow[],
  role: ProducerRole,
  now: Date,
): ProducerOrderSummary {
  const awaitsTransfer = row.awaits && row.status === "placed"
  const fetched = row.pickup_point_id !== null
  const mine = actionsOf(row.status, role satisfies ProducerOrderActor, wayOf(row))
  const actions = mine.filter(
    (action): action is FulfilmentAction => isDeskAction(action) && (!fetched || action === "take_back"),
  )
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    placedAt: row.placed_at.toISOString(),
    statusSince: row.status_since.toISOString(),
    deadlineAt: row.deadline_at?.toISOString() ?? null,
    overdue: row.deadline_at !== null && row.deadline_at <= now,
    buyerName: row.address?.first_name ?? "",
    placeText: row.own_pickup
      ? ownPickupAddress(row.own_pickup)
      : addressText({ city: row.address?.city ?? null, province: row.address?.province ?? null }),
    firstTitle: lines.find((line) => remaining(line) > 0)?.title ?? lines[0]?.title ?? "",
    pieces: lines.reduce((sum, line) => sum + remaining(line), 0),
    payment: row.provider === VIETQR_PROVIDER ? "vietqr" : row.provider === STRIPE_PROVIDER ? "card" : "cod",
    awaitsTransfer,
    pickupAtPoint: fetched,
    pickupAtProducer: row.own_pickup !== null,
    awaitsCode: row.own_pickup !== null && mine.includes("collect"),
    total: seesMoney(role) ? amountsOf(row.status, amountLines(lines), Number(row.delivery_fee)).total : null,
    actions: awaitsTransfer ? actions.filter((action) => action !== "accept") : actions,
  }
}
