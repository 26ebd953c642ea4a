import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProducerQuestionPage, ProducerReviewPage, ProducerReviewQuery } from "@ocop/contracts"
import {
  maybeInstant,
  instantOf,
  nextAfter,
  reviewView,
  sortKey,
  type ReviewRow,
  type QuestionRow,
} from "./rows"

type Table = "product_review" | "product_question"
type ProducerOrderListRow<Row> = Row & {
  product_title: string
  handle: string
  state: "shown" | "hidden"
  sort_key: string
}

/** Contributions to one producer's goods. Every query of the producer's routes starts from it. */
const said = (database: Knex, table: Table, producerId: string): Knex.QueryBuilder =>
  database(`${table} as voice`)
    .join("product", "product.id", "voice.product_id")
    .where("voice.producer_id", producerId)
    .whereNull("voice.deleted_at")

const waiting = (rows: Knex.QueryBuilder): Knex.QueryBuilder =>
  rows.whereNull("voice.answer").where("voice.state", "shown")

async function deskPage<Row>(
  database: Knex,
  table: Table,
  producerId: string,
  { shelf, after, limit }: ProducerReviewQuery,
): Promise<{ rows: ProducerOrderListRow<Row>[]; toAnswer: number }> {
  const key = sortKey("voice.created_at")
  const [afterKey, afterId] = after?.split(".") ?? []
  const rows = (await said(database, table, producerId)
    .modify((page) => {
      if (shelf === "to_answer") void waiting(page)
      if (afterKey && afterId) void page.whereRaw(`(${key}, voice.id) < (?::bigint, ?)`, [afterKey, afterId])
    })
    .orderByRaw(`${key} desc, voice.id desc`)
    .limit(limit + 1)
    .select(
      "voice.*",
      "product.title as product_title",
      "product.handle",
      database.raw(`${key}::text as sort_key`),
    )) as ProducerOrderListRow<Row>[]
  const counted = (await waiting(said(database, table, producerId)).first(
    database.raw("count(*)::int as count"),
  )) as { count: number }
  return { rows, toAnswer: counted.count }
}

export async function producerReviews(
  database: Knex,
  producerId: string,
  query: ProducerReviewQuery,
): Promise<ProducerReviewPage> {
  const { rows, toAnswer } = await deskPage<ReviewRow>(database, "product_review", producerId, query)
  return {
    reviews: rows.slice(0, query.limit).map((row) => ({
      ...reviewView(row),
      productTitle: row.product_title,
      handle: row.handle,
      hidden: row.state === "hidden",
    })),
    toAnswer,
    nextAfter: nextAfter(rows, query.limit),
  }
}

export async function producerQuestions(
  database: Knex,
  producerId: string,
  query: ProducerReviewQuery,
): Promise<ProducerQuestionPage> {
  const { rows, toAnswer } = await deskPage<QuestionRow & { contact: string }>(
    database,
    "product_question",
    producerId,
    query,
  )
  return {
    questions: rows.slice(0, query.limit).map((row) => ({
      id: row.id,
      productTitle: row.product_title,
      handle: row.handle,
      text: row.text,
      author: row.author,
      contact: row.contact,
      at: instantOf(row.created_at),
      answer: row.answer,
      answeredAt: maybeInstant(row.answered_at),
      hidden: row.state === "hidden",
    })),
    toAnswer,
    nextAfter: nextAfter(rows, query.limit),
  }
}
