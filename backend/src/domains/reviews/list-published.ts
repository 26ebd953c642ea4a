import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ShownQuestionPage, ShownReviewPage } from "@ocop/contracts"
import { nextAfter, questionView, reviewView, sortKey, type QuestionRow, type ReviewRow } from "./rows"
import { summaryOf, type ContributionRow } from "./rating-summary"

interface PageAsked {
  readonly after?: string | undefined
  readonly limit: number
}
type Keyed<Row> = Row & { sort_key: string }

const voiceOf = async (database: Knex, productId: string): Promise<ContributionRow | undefined> =>
  (await database("product_rating_summary").where({ id: productId }).first()) as ContributionRow | undefined

/** One page of a product's published contributions from one table, latest first. */
async function shownPage<Row>(
  rows: Knex.QueryBuilder,
  column: "created_at" | "answered_at",
  { after, limit }: PageAsked,
): Promise<Keyed<Row>[]> {
  const key = sortKey(column)
  const [afterKey, afterId] = after?.split(".") ?? []
  return (await rows
    .where({ state: "shown" })
    .whereNull("deleted_at")
    .modify((page) => {
      if (afterKey && afterId) void page.whereRaw(`(${key}, id) < (?::bigint, ?)`, [afterKey, afterId])
    })
    .orderByRaw(`${key} desc, id desc`)
    .limit(limit + 1)
    .select("*", rows.client.raw(`${key}::text as sort_key`))) as Keyed<Row>[]
}

export async function publishedReviews(
  database: Knex,
  productId: string,
  asked: PageAsked,
): Promise<ShownReviewPage> {
  const own = database("product_review").where({ product_id: productId })
  const rows = await shownPage<ReviewRow>(own, "created_at", asked)
  const voice = await voiceOf(database, productId)
  return {
    summary: summaryOf(voice?.spread),
    reviews: rows.slice(0, asked.limit).map(reviewView),
    nextAfter: nextAfter(rows, asked.limit),
  }
}

export async function publishedQuestions(
  database: Knex,
  productId: string,
  asked: PageAsked,
): Promise<ShownQuestionPage> {
  const own = database("product_question").where({ product_id: productId }).whereNotNull("answered_at")
  const rows = await shownPage<QuestionRow>(own, "answered_at", asked)
  const voice = await voiceOf(database, productId)
  return {
    count: Number(voice?.question_count ?? 0),
    questions: rows.slice(0, asked.limit).flatMap(questionView),
    nextAfter: nextAfter(rows, asked.limit),
  }
}
