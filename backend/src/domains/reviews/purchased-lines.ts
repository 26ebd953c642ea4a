import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ReviewableLine } from "@ocop/contracts"
import { reviewOpenUntil } from "@ocop/marketplace-rules"
import { ProblemError } from "../../shared/errors/problem"
import { linkKeys, verifyOrderToken } from "../../shared/signed-order-link"
import { reviewView, type ReviewRow } from "./rows"

/** A line of a delivered order, and its buyer's review. */
export interface PurchasedLine {
  readonly line_id: string
  readonly product_id: string
  readonly title: string
  readonly handle: string | null
  readonly producer_id: string
  readonly producer_name: string
  readonly order_id: string
  readonly buyer_name: string | null
  readonly review: (ReviewRow & { state: "shown" | "hidden"; hidden_reason: string | null }) | null
}

/** The order that a signed link opens. @throws ProblemError `order_link_invalid` */
export function orderOfToken(token: string): string {
  const orderId = verifyOrderToken(token, linkKeys())
  if (!orderId) throw new ProblemError("order_link_invalid")
  return orderId
}

/**
 * Lines of one order that reached the buyer: delivered, or picked up at a sales point, which is the same state. This
 * alone proves a verified buyer, so no other function may return a line for a review.
 */
export const purchasedLines = async (
  database: Knex,
  orderId: string,
  lineId?: string,
): Promise<PurchasedLine[]> =>
  (await database("producer_order as part")
    .join("producer_order_line as line", "line.producer_order_id", "part.id")
    .join("order as o", "o.id", "part.order_id")
    .join("producer", "producer.id", "part.producer_id")
    .leftJoin("order_address as a", "a.id", "o.shipping_address_id")
    .leftJoin("product", (on) =>
      on
        .on("product.id", "line.product_id")
        .andOnVal("product.status", "published")
        .andOnNull("product.deleted_at"),
    )
    .leftJoin("product_review as review", (on) =>
      on.on("review.order_line_id", "line.order_line_id").andOnNull("review.deleted_at"),
    )
    .where({ "part.order_id": orderId, "part.status": "delivered" })
    .whereRaw("line.quantity > line.canceled_quantity")
    .whereNotNull("line.product_id")
    .whereNull("part.deleted_at")
    .whereNull("line.deleted_at")
    .modify((rows) => {
      if (lineId) void rows.where("line.order_line_id", lineId)
    })
    .orderBy(["part.code", "line.id"])
    .select(
      "line.order_line_id as line_id",
      "line.product_id",
      "line.title",
      "product.handle",
      "part.producer_id",
      "part.order_id",
      "producer.name as producer_name",
      "a.first_name as buyer_name",
      database.raw("case when review.id is null then null else to_jsonb(review) end as review"),
    )) as PurchasedLine[]

/** One purchased line. @throws ProblemError `not_reviewable` */
export async function purchasedLine(database: Knex, orderId: string, lineId: string): Promise<PurchasedLine> {
  const [line] = await purchasedLines(database, orderId, lineId)
  if (!line) throw new ProblemError("not_reviewable")
  return line
}

export function lineView(
  { line_id, title, handle, producer_name, review }: PurchasedLine,
  now: Date,
): ReviewableLine {
  const openUntil = review ? reviewOpenUntil(new Date(review.created_at)) : null
  return {
    lineId: line_id,
    title,
    producerName: producer_name,
    handle,
    open: review === null || (review.state === "shown" && openUntil !== null && now < openUntil),
    openUntil: openUntil?.toISOString() ?? null,
    review: review ? ownView(review) : null,
  }
}

function ownView(review: NonNullable<PurchasedLine["review"]>): NonNullable<ReviewableLine["review"]> {
  const { author, ...shown } = reviewView(review)
  return {
    ...shown,
    showName: author !== null,
    hiddenReason: review.state === "hidden" ? review.hidden_reason : null,
  }
}
