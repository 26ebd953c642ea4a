import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ShownQuestionPage, ShownReviewPage } from "@ocop/contracts"
import { keysetPage, microsecondsOf, pageOf } from "../../shared/keyset"
import { questionView, reviewView, type QuestionRow, type ReviewRow } from "./rows"
import { summaryOf, type ContributionRow } from "./rating-summary"

interface PageAsked {
  readonly after?: string | undefined
  readonly limit: number
}
type Keyed<Row> = Row & { sort_key: string }

const ratingOf = async (database: Knex, productId: string): Promise<ContributionRow | undefined> =>
  (await database("product_rating_summary").where({ id: productId }).first()) as ContributionRow | undefined

/** One page of a product's published contributions from one table, latest first. */
async function shownPage<Row>(
  rows: Knex.QueryBuilder,
  column: "created_at" | "answered_at",
  asked: PageAsked,
): Promise<Keyed<Row>[]> {
  const key = microsecondsOf(column)
  return (await rows
    .where({ state: "shown" })
    .whereNull("deleted_at")
    .modify((page) => keysetPage(page, { key, id: "id", direction: "desc" }, asked))
    .select("*", rows.client.raw(`${key}::text as sort_key`))) as Keyed<Row>[]
}

export async function publishedReviews(
  database: Knex,
  productId: string,
  asked: PageAsked,
): Promise<ShownReviewPage> {
  const own = database("product_review").where({ product_id: productId })
  const rows = await shownPage<ReviewRow>(own, "created_at", asked)
  const rating = await ratingOf(database, productId)
  const { page, nextAfter } = pageOf(rows, asked.limit)
  return { summary: summaryOf(rating?.spread), reviews: page.map(reviewView), nextAfter }
}

export async function publishedQuestions(
  database: Knex,
  productId: string,
  asked: PageAsked,
): Promise<ShownQuestionPage> {
  const own = database("product_question").where({ product_id: productId }).whereNotNull("answered_at")
  const rows = await shownPage<QuestionRow>(own, "answered_at", asked)
  const rating = await ratingOf(database, productId)
  const { page, nextAfter } = pageOf(rows, asked.limit)
  return { count: Number(rating?.question_count ?? 0), questions: page.flatMap(questionView), nextAfter }
}
