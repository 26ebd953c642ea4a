import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { DownloadFile, GoodsFigure, GoodsFigures, SalesReport, SalesQuery } from "@ocop/contracts"
import { ordersPerThousandViews, SALES_RATE_DAYS, stockCover } from "@ocop/marketplace-rules"
import { databaseOf, rowsOf } from "../../shared/database"
import { freePieces, periodOf, salesOf, SOLD } from "./producer-sales"
import type { ProducerScope } from "../producers/scope"
import { sheetOf, workbookOfSheets, type Column } from "../../shared/spreadsheets/workbook"

const DAY_MS = 86_400_000
/** Limit of the page; the workbook has all rows. */
const MOST_GOODS = 200
const MOST_ROWS = 20_000

interface GoodsRow {
  readonly product_id: string
  readonly handle: string
  readonly title: string
  readonly views: string | null
  readonly available: string | null
}
interface SoldRow {
  readonly product_id: string
  readonly orders: number
  readonly pieces: number
}

async function soldByProduct(
  database: Knex,
  producerId: string,
  from: Date,
  end: Date,
): Promise<Map<string, SoldRow>> {
  const rows = await rowsOf<SoldRow>(
    database,
    `with sold as (${SOLD})
     select product_id, count(distinct part_id)::int as orders, sum(pieces)::int as pieces
       from sold where product_id is not null group by product_id`,
    { producer: producerId, from, end },
  )
  return new Map(rows.map((row) => [row.product_id, row]))
}

/** Figures of every product of the producer, most viewed first. */
async function allFigures(
  database: Knex,
  producerId: string,
  query: SalesQuery,
  now: Date,
): Promise<GoodsFigure[]> {
  const period = periodOf(query)
  const goods = await rowsOf<GoodsRow>(
    database,
    `select product.id as product_id, product.handle, product.title,
            (select sum(seen.views) from product_view seen
              where seen.product_id = product.id and seen.day between :from::date and :until::date) as views,
            ${freePieces("product.id")} as available
       from listing
       join product on product.id = listing.product_id and product.deleted_at is null
      where listing.producer_id = :producer and listing.deleted_at is null and product.status = 'published'
      order by views desc nulls last, product.title, product.id
      limit ${MOST_ROWS}`,
    { producer: producerId, from: query.from, until: query.until },
  )
  const [sold, recent] = await Promise.all([
    soldByProduct(database, producerId, period.from, period.end),
    soldByProduct(database, producerId, new Date(now.getTime() - SALES_RATE_DAYS * DAY_MS), now),
  ])
  return goods.map((row) => {
    const views = Number(row.views ?? 0)
    const available = Math.max(0, Math.floor(Number(row.available ?? 0)))
    const orders = sold.get(row.product_id)?.orders ?? 0
    return {
      productId: row.product_id,
      handle: row.handle,
      title: row.title,
      views,
      orders,
      pieces: sold.get(row.product_id)?.pieces ?? 0,
      ordersPerThousandViews: ordersPerThousandViews(orders, views),
      available,
      ...stockCover(available, recent.get(row.product_id)?.pieces ?? 0),
    }
  })
}

/**
 * Analytics of a producer: conversion from views to sales, with goods that run out of stock first. Every query starts
 * from the producer's id.
 */
export async function analyticsOf(
  container: MedusaContainer,
  { producerId }: ProducerScope,
  query: SalesQuery,
  now: Date,
): Promise<GoodsFigures> {
  const all = await allFigures(databaseOf(container), producerId, query, now)
  return {
    views: all.reduce((sum, { views }) => sum + views, 0),
    runningOut: all.filter(({ runningOut }) => runningOut).length,
    goods: all.toSorted((a, b) => Number(b.runningOut) - Number(a.runningOut)).slice(0, MOST_GOODS),
  }
}

const sums: readonly Column<SalesReport["total"]>[] = [
  { heading: "Đơn", width: 10, value: ({ orders }) => orders },
  { heading: "Số lượng", width: 12, value: ({ pieces }) => pieces },
  { heading: "Tiền hàng (đồng)", width: 18, value: ({ amount }) => amount },
]

const channelName = ({ kind, name }: SalesReport["channels"][number]): string =>
  kind === "online" ? "Bán trên Chợ OCOP" : kind === "counter" ? `Quầy: ${name}` : `Nhận tại: ${name}`

/** Workbook with all figures of a period; always in Vietnamese, whatever language the dashboard is read in. */
export async function analyticsWorkbook(
  container: MedusaContainer,
  scope: ProducerScope,
  query: SalesQuery,
  now: Date,
): Promise<DownloadFile> {
  const [picture, goods] = await Promise.all([
    salesOf(container, scope, query),
    allFigures(databaseOf(container), scope.producerId, query, now),
  ])
  return workbookOfSheets(`so-lieu-${query.from}-${query.until}.xlsx`, [
    sheetOf({
      sheet: "Theo ngày",
      columns: [
        { heading: "Ngày", width: 14, value: ({ day }) => day.split("-").toReversed().join("/") },
        ...sums,
      ],
      rows: picture.days,
    }),
    sheetOf({
      sheet: "Theo sản phẩm",
      columns: [{ heading: "Sản phẩm", width: 44, value: ({ title }) => title }, ...sums],
      rows: picture.products,
    }),
    sheetOf({
      sheet: "Theo nơi nhận",
      columns: [{ heading: "Tỉnh, thành phố", width: 28, value: ({ name }) => name }, ...sums],
      rows: picture.places,
    }),
    sheetOf({
      sheet: "Theo kênh",
      columns: [{ heading: "Kênh bán", width: 40, value: channelName }, ...sums],
      rows: picture.channels,
    }),
    sheetOf({
      sheet: "Lượt xem và tồn kho",
      columns: [
        { heading: "Sản phẩm", width: 44, value: ({ title }) => title },
        { heading: "Lượt xem", width: 12, value: ({ views }) => views },
        { heading: "Đơn", width: 10, value: ({ orders }) => orders },
        { heading: "Đơn trên 1.000 lượt xem", width: 24, value: (row) => row.ordersPerThousandViews },
        { heading: "Còn bán được", width: 14, value: ({ available }) => available },
        { heading: "Đủ bán (ngày)", width: 14, value: ({ daysLeft }) => daysLeft },
        { heading: "Sắp hết hàng", width: 14, value: ({ runningOut }) => (runningOut ? "có" : "không") },
      ],
      rows: goods,
    }),
  ])
}
