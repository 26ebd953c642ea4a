import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { SalesReport, SalesQuery } from "@ocop/contracts"
import { province } from "@ocop/places"
import { endOfVietnamDay, startOfVietnamDay } from "@ocop/vietnam-time"
import { databaseOf } from "../../shared/database"
import { ProblemError } from "../../shared/errors/problem"
import type { ProducerScope } from "../producers/scope"

const MOST_PRODUCTS = 500

interface Sold {
  readonly orders: number
  readonly pieces: number
  readonly amount: string
}

/**
 * SQL of sold lines: lines of the producer's orders and of its goods in POS sales, in a period, without what was
 * canceled, declined, voided or returned. `province` is a name, or `code:15` of the sales point.
 */
export const SOLD = `
  select p.id as part_id, p.pickup_point_id as point_id, false as counter, o.created_at as placed_at,
         l.product_id, l.title, l.quantity - l.canceled_quantity as pieces,
         l.unit_price * (l.quantity - l.canceled_quantity) as amount, a.province
    from producer_order p
    join "order" o on o.id = p.order_id
    join producer_order_line l on l.producer_order_id = p.id and l.deleted_at is null
    left join order_address a on a.id = o.shipping_address_id
   where p.producer_id = :producer and p.deleted_at is null
     and p.status not in ('declined', 'canceled', 'returned')
     and o.created_at >= :from and o.created_at < :end
     and l.quantity > l.canceled_quantity
  union all
  select sale.key::text, sale.sales_point_id, true, sale.occurred_at,
         own.product_id, line.title, line.quantity - line.returned,
         floor(line.amount * (line.quantity - line.returned) / line.quantity), 'code:' || point.province_code
    from (select distinct on (link.inventory_item_id) link.inventory_item_id, variant.product_id
            from listing
            join product_variant variant on variant.product_id = listing.product_id and variant.deleted_at is null
            join product_variant_inventory_item link on link.variant_id = variant.id and link.deleted_at is null
           where listing.producer_id = :producer and listing.deleted_at is null
           order by link.inventory_item_id, variant.id) own
    join counter_sale_line line on line.inventory_item_id = own.inventory_item_id
    join counter_sale sale on sale.key = line.sale_key and sale.voided_by is null
    join sales_point point on point.id = sale.sales_point_id
   where sale.occurred_at >= :from and sale.occurred_at < :end and line.quantity > line.returned`

/** SQL of the unreserved pieces of a product, over all stock locations. @param product SQL of its id */
export const freePieces = (product: string): string => `
  (select sum(level.stocked_quantity - level.reserved_quantity)
     from product_variant v
     join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
     join inventory_level level on level.inventory_item_id = i.inventory_item_id and level.deleted_at is null
    where v.product_id = ${product} and v.deleted_at is null)`

/**
 * A period of Vietnamese days as UTC moments; the last day is included.
 *
 * @throws ProblemError `invalid_request` for what is no calendar day
 */
export function periodOf({ from, until }: SalesQuery): { from: Date; end: Date } {
  const period = { from: startOfVietnamDay(from), end: endOfVietnamDay(until) }
  if (Number.isNaN(period.from.getTime()) || Number.isNaN(period.end.getTime()))
    throw new ProblemError("invalid_request")
  return period
}

const SUMS = "count(distinct part_id)::int as orders, sum(pieces)::int as pieces, sum(amount)::text as amount"

const sumOf = ({ orders, pieces, amount }: Sold) => ({
  orders,
  pieces: pieces ?? 0,
  amount: Number(amount ?? 0),
})

/** Merges provinces: a sales point's is known by its code, a buyer's by its name, and both mean one place. */
function placesOf(rows: readonly (Sold & { name: string })[]): SalesReport["places"] {
  const places = new Map<string, SalesReport["places"][number]>()
  for (const row of rows) {
    const code = /^code:(.*)$/.exec(row.name)?.[1]
    const name = code === undefined ? row.name : (province(code)?.nameVi ?? "–")
    const known = places.get(name) ?? { name, orders: 0, pieces: 0, amount: 0 }
    const more = sumOf(row)
    places.set(name, {
      name,
      orders: known.orders + more.orders,
      pieces: known.pieces + more.pieces,
      amount: known.amount + more.amount,
    })
  }
  return [...places.values()].sort((a, b) => b.amount - a.amount)
}

interface Sums {
  readonly total: readonly Sold[]
  readonly days: readonly (Sold & { day: string })[]
  readonly products: readonly (Sold & {
    product_id: string | null
    title: string
    available: number | null
  })[]
  readonly places: readonly (Sold & { name: string })[]
  readonly channels: readonly (Sold & { name: string | null; counter: boolean })[]
}

/** Sales report of a period, by day, product, province and channel. Every query starts from the producer's id. */
export async function salesOf(
  container: MedusaContainer,
  { producerId }: ProducerScope,
  { from, until }: SalesQuery,
): Promise<SalesReport> {
  const database = databaseOf(container)
  const scope = { producer: producerId, ...periodOf({ from, until }) }
  const asked: Readonly<Record<keyof Sums, string>> = {
    total: `select ${SUMS} from sold`,
    days: `select to_char(placed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, ${SUMS}
             from sold group by 1 order by 1`,
    products: `select product_id, max(title) as title, ${SUMS}, ${freePieces("sold.product_id")}::int as available
                 from sold group by product_id order by sum(amount) desc, 2 limit ${MOST_PRODUCTS}`,
    places: `select coalesce(nullif(province, ''), '–') as name, ${SUMS}
               from sold group by 1 order by sum(amount) desc, 1`,
    channels: `select point.name, counter, ${SUMS}
                 from sold left join sales_point point on point.id = sold.point_id
                group by point.id, point.name, counter order by point.id is not null, sum(amount) desc`,
  }
  // Lines are selected once and then aggregated five ways.
  const lists = Object.entries(asked).map(
    ([name, sql]) => `(select coalesce(jsonb_agg(${name}), '[]') from (${sql}) ${name}) as ${name}`,
  )
  const { rows } = (await database.raw(
    `with sold as materialized (${SOLD}) select ${lists.join(", ")}`,
    scope as unknown as Knex.RawBinding[],
  )) as { rows: Sums[] }
  const { total: totals, days, products, places, channels } = rows[0]!
  const [total] = totals
  return {
    total: sumOf(total ?? { orders: 0, pieces: 0, amount: "0" }),
    days: days.map((row) => ({ day: row.day, ...sumOf(row) })),
    products: products.map((row) => ({
      productId: row.product_id,
      title: row.title,
      available: row.available,
      ...sumOf(row),
    })),
    places: placesOf(places),
    channels: channels.map((row) => ({
      kind: row.name === null ? "online" : row.counter ? "counter" : "point",
      name: row.name ?? "",
      ...sumOf(row),
    })),
  }
}
