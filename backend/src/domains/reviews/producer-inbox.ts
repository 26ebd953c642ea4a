import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProducerQuestionPage, ProducerReviewPage, ProducerReviewQuery } from "@ocop/contracts"
import { keysetPage, microsecondsOf, pageOf } from "../../shared/keyset"
import { maybeInstant, instantOf, reviewView, type ReviewRow, type QuestionRow } from "./rows"

type Table = "product_review" | "product_question"
type InboxRow<Row> = Row & {
  product_title: string
  handle: string
  state: "shown" | "hidden"
  sort_key: string
}

/** Contributions to one producer's goods. Every query of the producer's routes starts from it. */
const onOwnGoods = (database: Knex, table: Table, producerId: string): Knex.QueryBuilder =>
  database(`${table} as contribution`)
    .join("product", "product.id", "contribution.product_id")
    .where("contribution.producer_id", producerId)
    .whereNull("contribution.deleted_at")

const waiting = (rows: Knex.QueryBuilder): Knex.QueryBuilder =>
  rows.whereNull("contribution.answer").where("contribution.state", "shown")

async function inboxPage<Row>(
  database: Knex,
  table: Table,
  producerId: string,
  { shelf, after, limit }: ProducerReviewQuery,
): Promise<{ rows: InboxRow<Row>[]; toAnswer: number }> {
  const key = microsecondsOf("contribution.created_at")
  const rows = (await onOwnGoods(database, table, producerId)
    .modify((page) => {
      if (shelf === "to_answer") void waiting(page)
      keysetPage(page, { key, id: "contribution.id", direction: "desc" }, { after, limit })
    })
    .select(
      "contribution.*",
      "product.title as product_title",
      "product.handle",
      database.raw(`${key}::text as sort_key`),
    )) as InboxRow<Row>[]
  const counted = (await waiting(onOwnGoods(database, table, producerId)).first(
    database.raw("count(*)::int as count"),
  )) as { count: number }
  return { rows, toAnswer: counted.count }
}

export async function producerReviews(
  database: Knex,
  producerId: string,
  query: ProducerReviewQuery,
): Promise<ProducerReviewPage> {
  const { rows, toAnswer } = await inboxPage<ReviewRow>(database, "product_review", producerId, query)
  const { page, nextAfter } = pageOf(rows, query.limit)
  return {
    reviews: page.map((row) => ({
      ...reviewView(row),
      productTitle: row.product_title,
      handle: row.handle,
      hidden: row.state === "hidden",
    })),
    toAnswer,
    nextAfter,
  }
}

export async function producerQuestions(
  database: Knex,
  producerId: string,
  query: ProducerReviewQuery,
): Promise<ProducerQuestionPage> {
  const { rows, toAnswer } = await inboxPage<QuestionRow & { contact: string }>(
    database,
    "product_question",
    producerId,
    query,
  )
  const { page, nextAfter } = pageOf(rows, query.limit)
  return {
    questions: page.map((row) => ({
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
    nextAfter,
  }
}
