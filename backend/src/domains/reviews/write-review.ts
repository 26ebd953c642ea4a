import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { ReviewableLine, WriteReviewBody } from "@ocop/contracts"
import { reviewOpenUntil, publicName } from "@ocop/marketplace-rules"
import { ProblemError } from "../../shared/errors/problem"
import { queueNotification } from "../notifications/queue-notification"
import { databaseOf } from "../../shared/database"
import { purchasedLine, lineView, type PurchasedLine } from "./purchased-lines"

/**
 * Checks that a review can still be edited.
 *
 * @throws ProblemError `review_closed` for a hidden one and one older than thirty days
 */
export function assertOpen({ review }: PurchasedLine, now: Date): void {
  if (!review) return
  if (review.state === "hidden" || now >= reviewOpenUntil(new Date(review.created_at)))
    throw new ProblemError("review_closed")
}

/**
 * Creates or edits the review of a delivered line. Of two concurrent ones for one line the table keeps one, and the
 * other becomes an edit of it. The producer is notified of the first version only, in the same transaction.
 *
 * @throws ProblemError `not_reviewable`, `review_closed`
 */
export async function writeReview(
  container: MedusaContainer,
  orderId: string,
  lineId: string,
  { points, text, showName }: WriteReviewBody,
  now: Date,
): Promise<ReviewableLine> {
  const database = databaseOf(container)
  await database.transaction(async (trx) => {
    const line = await purchasedLine(trx, orderId, lineId)
    const said = {
      points,
      text: text ? text : null,
      author: showName && line.buyer_name ? publicName(line.buyer_name) : null,
    }
    const id = generateEntityId(undefined, "rvw")
    const inserted = await trx("product_review")
      .insert({
        id,
        product_id: line.product_id,
        producer_id: line.producer_id,
        order_id: orderId,
        order_line_id: lineId,
        ...said,
        created_at: now,
        updated_at: now,
      })
      .onConflict(trx.raw("(order_line_id) where deleted_at is null"))
      .ignore()
      .returning("id")
    if (inserted.length === 0) {
      await trx("product_review").where({ order_line_id: lineId }).forUpdate().first("id")
      assertOpen(await purchasedLine(trx, orderId, lineId), now)
      await trx("product_review")
        .where({ order_line_id: lineId })
        .whereNull("deleted_at")
        .update({ ...said, edited_at: now, updated_at: now })
      return
    }
    await queueNotification(
      container,
      {
        key: `review:${id}`,
        audience: "producer",
        recipient: { feed: line.producer_id },
        template: "producer_review",
        data: { title: line.title, points, text: said.text },
      },
      trx,
    )
  })
  return lineView(await purchasedLine(database, orderId, lineId), now)
}
