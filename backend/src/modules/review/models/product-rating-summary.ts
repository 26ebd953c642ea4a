import { model } from "@medusajs/framework/utils"

/**
 * How a product stands with its buyers: a view over the rows of reviews and questions, never a table. Nothing adds
 * to an average, so nothing can make it drift. `id` is the product's.
 */
export const ProductRatingSummary = model.define("product_rating_summary", {
  id: model.id().primaryKey(),
  /** How many shown reviews gave one point, two, … five. */
  spread: model.json(),
  latest_reviews: model.json(),
  question_count: model.number(),
  latest_questions: model.json(),
})
