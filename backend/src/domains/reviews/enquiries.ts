import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { EnquiryPage, EnquiryQuery, EnquiryFilter, EnquirySummary, EnquiryDetail } from "@ocop/contracts"
import { enquiryActsOf, type EnquirySide, type EnquiryState } from "@ocop/marketplace-rules"
import { placeName } from "../../shared/place-names"
import { ProblemError } from "../../shared/errors/problem"
import { keysetPage, microsecondsOf, pageOf } from "../../shared/keyset"
import { instantOf } from "./rows"

export interface EnquiryRow {
  readonly id: string
  readonly producer_id: string
  readonly producer_name: string
  readonly product_title: string
  readonly handle: string | null
  readonly quantity: number
  readonly unit: string
  readonly province_code: string
  readonly place: string | null
  readonly frequency: EnquirySummary["frequency"]
  readonly name: string
  readonly organisation: string | null
  readonly phone: string
  readonly email: string | null
  readonly locale: string
  readonly state: EnquiryState
  readonly created_at: Date
  readonly last_at: Date
}

interface MessageRow {
  id: string
  side: EnquirySide
  author: string
  text: string
  created_at: Date
}

const shelves: Readonly<Record<EnquiryFilter, readonly EnquiryState[]>> = {
  waiting: ["new"],
  open: ["answered", "agreed"],
  over: ["declined", "closed"],
}

/** Enquiries with names, before any scope. */
const enquiryRows = (database: Knex): Knex.QueryBuilder =>
  database("bulk_enquiry as enquiry")
    .join("producer", "producer.id", "enquiry.producer_id")
    .leftJoin("product", (on) =>
      on
        .on("product.id", "enquiry.product_id")
        .andOnVal("product.status", "published")
        .andOnNull("product.deleted_at"),
    )
    .whereNull("enquiry.deleted_at")

/** Scope of a side: a producer's own enquiries, or the one enquiry of the buyer's signed link. */
export type EnquiryScope = { readonly producerId: string; readonly id?: string } | { readonly id: string }

const within = (database: Knex, scope: EnquiryScope): Knex.QueryBuilder =>
  enquiryRows(database).modify((rows) => {
    if ("producerId" in scope) void rows.where("enquiry.producer_id", scope.producerId)
    if (scope.id !== undefined) void rows.where("enquiry.id", scope.id)
  })

const columns = ["enquiry.*", "producer.name as producer_name", "product.handle"]

const summaryView = (row: EnquiryRow): EnquirySummary => ({
  id: row.id,
  state: row.state,
  at: instantOf(row.created_at),
  lastAt: instantOf(row.last_at),
  productTitle: row.product_title,
  handle: row.handle,
  producerName: row.producer_name,
  quantity: row.quantity,
  unit: row.unit,
  placeText: [row.place, placeName(row.province_code, null)].filter(Boolean).join(", "),
  frequency: row.frequency,
  name: row.name,
  organisation: row.organisation,
})

/** One page of a producer's enquiries: open ones longest waiting first, else by the latest message. */
export async function listEnquiries(
  database: Knex,
  producerId: string,
  { shelf, after, limit }: EnquiryQuery,
): Promise<EnquiryPage> {
  const key = microsecondsOf("enquiry.last_at")
  const direction = shelf === "waiting" ? "asc" : "desc"
  const rows = (await within(database, { producerId })
    .whereIn("enquiry.state", [...shelves[shelf]])
    .modify((page) => keysetPage(page, { key, id: "enquiry.id", direction }, { after, limit }))
    .select(...columns, database.raw(`${key}::text as sort_key`))) as (EnquiryRow & { sort_key: string })[]
  const counted = (await within(database, { producerId })
    .groupBy("enquiry.state")
    .select("enquiry.state", database.raw("count(*)::int as count"))) as {
    state: EnquiryState
    count: number
  }[]
  const count = (name: EnquiryFilter) =>
    counted.filter(({ state }) => shelves[name].includes(state)).reduce((sum, row) => sum + row.count, 0)
  const { page, nextAfter } = pageOf(rows, limit)
  return {
    enquiries: page.map(summaryView),
    counts: { waiting: count("waiting"), open: count("open"), over: count("over") },
    nextAfter,
  }
}

/** An enquiry as one side sees it. @throws ProblemError `not_found` */
export async function readEnquiry(
  database: Knex,
  scope: EnquiryScope & { readonly id: string },
  side: EnquirySide,
): Promise<EnquiryDetail> {
  const row = (await within(database, scope).first(...columns)) as EnquiryRow | undefined
  if (!row) throw new ProblemError("not_found")
  const messages = (await database("enquiry_message")
    .where({ enquiry_id: row.id })
    .whereNull("deleted_at")
    .orderBy(["created_at", "id"])
    .limit(500)) as MessageRow[]
  return {
    ...summaryView(row),
    phone: side === "producer" ? row.phone : null,
    email: side === "producer" ? row.email : null,
    messages: messages.map(({ id, side: by, author, text, created_at }) => ({
      id,
      side: by,
      author,
      text,
      at: instantOf(created_at),
    })),
    may: enquiryActsOf(row.state, side),
  }
}
