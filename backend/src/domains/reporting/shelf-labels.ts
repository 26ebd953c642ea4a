import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ShelfLabel } from "@ocop/contracts"
import { isCertifiedStar, liveStar } from "@ocop/ocop"
import { lastDayOfPeriod } from "@ocop/vietnam-time"
import { placeName } from "../../shared/place-names"
import { rowsOf } from "../../shared/database"
import { GOODS_OF_LEVELS } from "../inventory/stocked-goods-sql"

const MOST_CARDS = 500

interface CardRow {
  product_id: string
  handle: string
  title: string
  unit: string | null
  price: string | null
  producer_name: string
  province_code: string | null
  commune_code: string | null
}

interface CertificateRow {
  id: string
  product_id: string
  code: string
  star: number
  decision_number: string | null
  valid_from: Date
  valid_until: Date
  validity_precision: "day" | "year"
  state: "active" | "withdrawn" | "superseded" | "annulled"
  withdrawn_at: Date | null
  superseded_at: Date | null
}

const COLUMNS = `product.id as product_id, product.handle, product.title, listing.unit, price.amount as price,
  producer.name as producer_name, producer.province_code, producer.commune_code`

async function cardsOf(database: Knex, rows: readonly CardRow[], now: Date): Promise<ShelfLabel[]> {
  const ids = rows.map(({ product_id }) => product_id)
  const certificates = (
    ids.length === 0
      ? []
      : await database("certificate").whereIn("product_id", ids).whereNull("deleted_at").select("*")
  ) as CertificateRow[]
  return rows.map((row) => {
    const facts = certificates
      .filter(({ product_id }) => product_id === row.product_id)
      .map((certificate) => ({
        id: certificate.id,
        star: certificate.star,
        validFrom: certificate.valid_from,
        validUntil: certificate.valid_until,
        status: certificate.state,
        withdrawnAt: certificate.withdrawn_at,
        supersededAt: certificate.superseded_at,
        row: certificate,
      }))
    const live = liveStar(facts, now)?.certificate.row
    return {
      productId: row.product_id,
      handle: row.handle,
      title: row.title,
      unit: row.unit,
      priceDong: row.price === null ? null : Math.round(Number(row.price)),
      producerName: row.producer_name,
      place: placeName(row.province_code, row.commune_code),
      certificate:
        live && isCertifiedStar(live.star)
          ? {
              star: live.star,
              number: live.decision_number ?? live.code,
              lastDay: lastDayOfPeriod(live.valid_until),
              precision: live.validity_precision,
            }
          : null,
    }
  })
}

/** Shelf labels of a producer's published goods. */
export async function shelfLabelsOfProducer(
  database: Knex,
  producerId: string,
  now: Date,
): Promise<ShelfLabel[]> {
  const rows = await rowsOf<CardRow>(
    database,
    `select distinct on (product.title, product.id) ${COLUMNS}
       from listing
       join product on product.id = listing.product_id and product.deleted_at is null
       join producer on producer.id = listing.producer_id and producer.deleted_at is null
       left join product_variant variant on variant.product_id = product.id and variant.deleted_at is null
       left join product_variant_price_set price_link
         on price_link.variant_id = variant.id and price_link.deleted_at is null
       left join price on price.price_set_id = price_link.price_set_id and price.currency_code = 'vnd'
         and price.min_quantity is null and price.price_list_id is null and price.deleted_at is null
      where listing.producer_id = ? and listing.deleted_at is null and product.status = 'published'
      order by product.title, product.id, variant.variant_rank, price.amount
      limit ${MOST_CARDS}`,
    [producerId],
  )
  return cardsOf(database, rows, now)
}

/** Shelf labels of the goods in stock at a sales point; none while it has no stock location. */
export async function shelfLabelsOfPoint(
  database: Knex,
  stockLocationId: string | null,
  now: Date,
): Promise<ShelfLabel[]> {
  if (stockLocationId === null) return []
  const rows = await rowsOf<CardRow>(
    database,
    `select distinct on (product.title, product.id) ${COLUMNS}
       from ${GOODS_OF_LEVELS}
      where level.location_id = ? and level.deleted_at is null and product.status = 'published'
      order by product.title, product.id, variant.variant_rank, price.amount
      limit ${MOST_CARDS}`,
    [stockLocationId],
  )
  return cardsOf(database, rows, now)
}
