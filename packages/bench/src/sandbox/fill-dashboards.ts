import type { Client } from "pg"

export interface FilledDashboards {
  /** The producer whose dashboard is asked: many goods, many orders. */
  readonly producerId: string
  readonly producers: number
  readonly listings: number
  readonly parts: number
  readonly ownListings: number
  readonly ownParts: number
}

const OWN_LISTINGS = 300
const OWN_ORDERS = 2_000
const ORDERS_OF_OTHERS = 20_000

/**
 * Gives the producer of a member many goods and orders, and all other producers together ten times as many orders, as
 * rows of the shop's own tables: cash on delivery, in all states, over the last ninety days. For measuring only.
 *
 * @param signInName of a member; its first producer by name is the busy one
 */
export async function fillDashboards(client: Client, signInName: string): Promise<FilledDashboards> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from producer_member m
       join producer_membership ms on ms.member_id = m.id and ms.deleted_at is null
       join producer p on p.id = ms.producer_id
      where m.sign_in_name = $1 order by p.name limit 1`,
    [signInName],
  )
  const producerId = rows[0]?.id
  if (!producerId) throw new Error(`${signInName} is no member of a producer`)
  await client.query(
    `update listing set producer_id = $1
      where id in (select id from listing where producer_id <> $1 order by id desc limit $2)`,
    [producerId, OWN_LISTINGS],
  )
  await client.query("create temporary table busy_part as " + PARTS, [
    producerId,
    OWN_ORDERS,
    OWN_ORDERS + ORDERS_OF_OTHERS,
  ])
  for (const statement of ORDERS) await client.query(statement)
  // The change log rests: these goods are in no index, and dashboards read the database.
  await client.query("truncate search_change")
  await client.query("analyze")
  const { rows: counts } = await client.query<Record<keyof Omit<FilledDashboards, "producerId">, number>>(
    `select (select count(*) from producer)::int as producers, (select count(*) from listing)::int as listings,
            (select count(*) from producer_order)::int as parts,
            (select count(*) from listing where producer_id = $1)::int as "ownListings",
            (select count(*) from producer_order where producer_id = $1)::int as "ownParts"`,
    [producerId],
  )
  return { producerId, ...counts[0]! }
}

/** One part for each order: of the busy producer first, then of the others in turn, with goods of their own. */
const PARTS = `
  with goods as materialized (
    select listing.producer_id, listing.product_id, product.title, listing.producer_id = $1 as busy,
           row_number() over (partition by listing.producer_id = $1 order by listing.id) - 1 as place,
           count(*) over (partition by listing.producer_id = $1) as places
      from listing join product on product.id = listing.product_id),
  numbered as (select n, n <= $2::int as busy from generate_series(1, $3::int) as n)
  select 'busy_' || n as key, goods.producer_id, goods.product_id, goods.title, 1 + n % 3 as quantity,
         50000 + 1000 * (n % 900) as unit_price,
         (array['placed', 'accepted', 'packed', 'handed_over', 'delivered', 'delivered', 'delivered', 'canceled',
                'returned', 'failed'])[1 + n % 10] as status,
         now() - (n % 90) * interval '1 day' - (n % 24) * interval '1 hour' as at
    from numbered
    join (select distinct busy, places from goods) size on size.busy = numbered.busy
    join goods on goods.busy = numbered.busy and goods.place = n % size.places`

const dong = (sql: string): string => `jsonb_build_object('value', (${sql})::bigint::text, 'precision', 20)`
const TOTAL = "quantity * unit_price + 20000"

const ORDERS = [
  "alter table busy_part add primary key (key)",
  `insert into order_address (id, first_name, phone, address_1, city, province, country_code)
     select 'ordaddr_' || key, 'Người mua ' || key, '09' || lpad((abs(hashtext(key)) % 100000000)::text, 8, '0'),
            '12 Hàng Bè', 'Phường Hoàn Kiếm', (array['Hà Nội', 'Lào Cai', 'Lâm Đồng'])[1 + length(key) % 3], 'vn'
       from busy_part`,
  `insert into "order" (id, currency_code, status, shipping_address_id, created_at, updated_at)
     select 'order_' || key, 'vnd', 'pending'::order_status_enum, 'ordaddr_' || key, at, at from busy_part`,
  `insert into producer_order (id, order_id, producer_id, code, status, items_total, raw_items_total, delivery_fee,
          raw_delivery_fee, total, raw_total, weight_grams, band, days_min, days_max, created_at, updated_at)
     select 'pord_' || key, 'order_' || key, producer_id, 'OC' || upper(replace(key, '_', '')) || '-1', status,
            quantity * unit_price, ${dong("quantity * unit_price")}, 20000, ${dong("20000")}, ${TOTAL},
            ${dong(TOTAL)}, 500, 'far', 2, 4, at, at
       from busy_part`,
  `insert into producer_order_line (id, order_line_id, product_id, title, quantity, unit_price, raw_unit_price, subtotal,
          raw_subtotal, producer_order_id, created_at, updated_at)
     select 'porl_' || key, 'ordli_' || key, product_id, title, quantity, unit_price, ${dong("unit_price")},
            quantity * unit_price, ${dong("quantity * unit_price")}, 'pord_' || key, at, at
       from busy_part`,
  `insert into payment_collection (id, currency_code, amount, raw_amount)
     select 'pcol_' || key, 'vnd', ${TOTAL}, ${dong(TOTAL)} from busy_part`,
  `insert into payment (id, currency_code, provider_id, payment_collection_id, payment_session_id, amount, raw_amount)
     select 'pay_' || key, 'vnd', 'pp_cod_cod', 'pcol_' || key, 'psess_' || key, ${TOTAL}, ${dong(TOTAL)}
       from busy_part`,
  `insert into order_payment_collection (id, order_id, payment_collection_id)
     select 'ordpay_' || key, 'order_' || key, 'pcol_' || key from busy_part`,
]
