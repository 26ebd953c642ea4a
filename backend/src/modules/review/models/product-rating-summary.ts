import { model } from "@medusajs/framework/utils"

/**
 * Rating summary of a product: a view over the rows of reviews and questions, never a table. Nothing increments an
 * average, so nothing can make it drift. `id` is the product's.
 */
export const ProductRatingSummary = model.define("product_rating_summary", {
  id: model.id().primaryKey(),
  /** Count of published reviews with one point, two, … five. */
  spread: model.json(),
  latest_reviews: model.json(),
  question_count: model.number(),
  latest_questions: model.json(),
})
