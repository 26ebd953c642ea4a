import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { dueFrom, saleEntry, type Owner } from "@ocop/money"
import { AT_PRODUCERS_PREMISES, earnedByOwnDelivery, hadByProducer } from "./direct-collection"
import { COD_PROVIDER } from "../../../shared/payment-providers"
import { postEntries } from "./post"
import { BATCH, DELIVERY_LINE, dongOf, linesOf, reversedOf, type ProducerOrderRow } from "./rows"

/** One clearing account for all cash on delivery, until parcels name their carrier. */
const CARRIER = "carrier"

/**
 * Who handed the goods to the buyer: a sales point, the producer (at its premises or on its own delivery), or else a
 * carrier.
 */
export interface MetBy {
  readonly pickup_point_id: string | null
  readonly own_pickup: boolean
  readonly own_delivery: boolean
}

const ofOrder = (column: string): string =>
  `(select ${column} from producer_order po where po.id = p.source_id)`

export const MET_BY = `
  ${ofOrder("po.pickup_point_id")} as pickup_point_id,
  coalesce(${ofOrder("po.own_pickup is not null")}, false) as own_pickup,
  coalesce(${ofOrder("po.handed_by = 'own'")}, false) as own_delivery`

/** Who holds the cash of a producer order: the carrier, the sales point that handed it over, or the producer itself. */
export function cashKeeper({ pickup_point_id: point, own_pickup, own_delivery }: MetBy): Owner {
  if (own_pickup || own_delivery) return AT_PRODUCERS_PREMISES
  return point === null
    ? { account: "cod_receivable", party: CARRIER }
    : { account: "point_cash", party: point }
}

type Due = ProducerOrderRow & MetBy & { moment: Date }

/**
 * SQL: producer orders whose order has enough paid in for all its unsold ones. Paid ones that end before delivery are
 * sold and then reversed, so that the money to refund is always on the buyer's account.
 */
const paidParts = `
  select p.*, (
           select max(c.created_at) from order_payment_collection opc
             join payment pm
               on pm.payment_collection_id = opc.payment_collection_id and pm.deleted_at is null
             join capture c on c.payment_id = pm.id and c.deleted_at is null
            where opc.order_id = p.order_id and opc.deleted_at is null) as moment
    from settlement_producer_order p
   where p.sold_at is null and p.ended_at is null and p.source_type = 'producer_order'
     and (select -sum(b.amount) from settlement_posting b
           where b.account = 'buyer_advance' and b.party = p.order_id)
      >= (select sum(o.items_total + o.delivery_fee) from settlement_producer_order o
           where o.order_id = p.order_id and o.sold_at is null)
     and not exists (
       select 1 from producer_order po
        where po.order_id = p.order_id and po.deleted_at is null
          and not exists (
            select 1 from settlement_producer_order o where o.source_type = 'producer_order' and o.source_id = po.id))
   order by p.id limit :batch for update of p skip locked`

/**
 * SQL condition: the order of a producer order has a payment of a kind. A scalar subquery with `deleted_at is null`,
 * the predicate of Medusa's partial indexes on payments: each row then costs two index look-ups, whatever the
 * planner's outdated statistics of growing tables suggest.
 */
const hasPayment = (condition: string): string => `
  coalesce((
    select bool_or(pm.provider_id ${condition}) from order_payment_collection opc
      join payment pm on pm.payment_collection_id = opc.payment_collection_id
     where opc.order_id = p.order_id and opc.deleted_at is null
       and pm.deleted_at is null and pm.canceled_at is null), false)`

/** SQL: when a producer order first reached a state; null if never. */
const reached = (status: string): string =>
  `(select s.at from settlement_status s where s.part_id = p.source_id and s.status = ${status})`

/** SQL: producer orders whose cash was collected on delivery. */
const deliveredForCash = `
  select p.*, ${reached("'delivered'")} as moment, ${MET_BY}
    from settlement_producer_order p
   where p.sold_at is null and p.ended_at is null and p.source_type = 'producer_order'
     and ${reached("'delivered'")} is not null
     and ${hasPayment("= :cash")}
   order by p.id limit :batch for update of p skip locked`

const ways: readonly { sql: string; from: (part: Due) => Owner }[] = [
  { sql: paidParts, from: (part) => ({ account: "buyer_advance", party: part.order_id }) },
  { sql: deliveredForCash, from: cashKeeper },
]

/** Posts sales of producer orders: prepaid ones at once, cash ones when the goods were handed over. */
export async function postSales(trx: Knex.Transaction): Promise<number> {
  let most = 0
  for (const { sql, from } of ways) {
    const { rows } = (await trx.raw(sql, { batch: BATCH, cash: COD_PROVIDER } as never)) as {
      rows: Due[]
    }
    most = Math.max(most, rows.length)
    if (rows.length === 0) continue
    const lines = await linesOf(
      trx,
      rows.map((row) => row.id),
    )
    await postEntries(
      trx,
      rows.flatMap((part) => {
        const sale = {
          sourceType: part.source_type,
          sourceId: part.source_id,
          step: "sold",
          partId: part.id,
          occurredAt: part.moment,
          postings: saleEntry({
            from: from(part),
            producerId: part.producer_id,
            pointId: part.point_id,
            lines: lines.get(part.id) ?? [],
            deliveryFee: dongOf(part.delivery_fee),
          }),
        }
        return [sale, ...hadByProducer(sale, part.producer_id)]
      }),
    )
    await stamp(trx, "sold_at", rows)
  }
  return most
}

/** Posts deliveries: the return window starts, and whoever delivered the goods has earned the delivery fee. */
export async function noteDeliveries(trx: Knex.Transaction): Promise<number> {
  const { rows } = (await trx.raw(
    `select p.*, s.at as moment, ${MET_BY}
       from settlement_producer_order p
       join settlement_status s on s.part_id = p.source_id and s.status = 'delivered'
      where p.sold_at is not null and p.delivered_at is null and p.source_type = 'producer_order'
      order by p.id limit ? for update of p skip locked`,
    [BATCH],
  )) as { rows: Due[] }
  const own = rows.filter((part) => part.own_delivery)
  const wentBack = await reversedOf(
    trx,
    own.map((part) => part.id),
  )
  await postEntries(
    trx,
    own.flatMap((part) =>
      earnedByOwnDelivery(
        {
          sourceType: part.source_type,
          sourceId: part.source_id,
          partId: part.id,
          occurredAt: part.moment,
        },
        part.producer_id,
        dongOf(part.delivery_fee) - (wentBack.get(`${part.id} ${DELIVERY_LINE}`)?.amount ?? 0),
      ),
    ),
  )
  await stamp(trx, "delivered_at", rows)
  await stamp(
    trx,
    "due_at",
    rows.map((row) => ({ id: row.id, moment: dueFrom(row.moment) })),
  )
  return rows.length
}

/**
 * Closes cash producer orders that ended without delivery: nothing was ever earned, and they are not checked again. A
 * failed delivery is not an end: it is delivered again or returned (decision 018).
 */
export async function dropUnsold(trx: Knex.Transaction): Promise<number> {
  const { rows } = (await trx.raw(
    `select p.id, ended.at as moment
       from settlement_producer_order p
       cross join lateral (
         select ${reached("po.status")} as at from producer_order po
          where po.id = p.source_id and po.status in ('canceled', 'declined', 'returned')
          offset 0) ended
      where p.sold_at is null and p.ended_at is null and p.source_type = 'producer_order'
        and ${reached("'delivered'")} is null
        and not ${hasPayment("<> :cash")}
      order by p.id limit :batch for update of p skip locked`,
    { batch: BATCH, cash: COD_PROVIDER } as never,
  )) as { rows: { id: string; moment: Date }[] }
  await stamp(trx, "ended_at", rows)
  return rows.length
}

type Stamp = "sold_at" | "delivered_at" | "due_at" | "released_at" | "ended_at"

export async function stamp(
  trx: Knex.Transaction,
  column: Stamp,
  rows: readonly { id: string; moment: Date }[],
): Promise<void> {
  if (rows.length === 0) return
  await trx.raw(
    `update settlement_producer_order p set ?? = row.moment
       from jsonb_to_recordset(?::jsonb) as row(id text, moment timestamptz)
      where p.id = row.id`,
    [column, JSON.stringify(rows.map(({ id, moment }) => ({ id, moment })))],
  )
}
