import type { MedusaContainer } from "@medusajs/framework/types"
import { REVIEW_MODULE } from "../../../src/modules/review"
import type { ReviewModuleService } from "../../../src/modules/review/service"

export type ReviewsOfProducer = Readonly<Record<"rvw" | "pqst" | "benq", string>>

/** A review, a question and an enquiry on one product, straight into the tables. */
export async function writeReviewsOn(
  container: MedusaContainer,
  producerId: string,
  productId: string,
): Promise<ReviewsOfProducer> {
  const service = container.resolve<ReviewModuleService>(REVIEW_MODULE)
  const review = await service.createProductReviews({
    product_id: productId,
    producer_id: producerId,
    order_id: "order_01AAAAAAAAAAAAAAAAAAAAAAAA",
    order_line_id: `ordli_${Math.random().toString(36).slice(2, 14).padEnd(12, "0")}`,
    points: 4,
    text: "Người nhà khen ngon",
  })
  const question = await service.createProductQuestions({
    product_id: productId,
    producer_id: producerId,
    text: "Người nhà hỏi hạn dùng",
    author: "Lan",
    contact: "lan@example.vn",
    locale: "vi",
  })
  const enquiry = await service.createBulkEnquiries({
    key: "khoa-cach-ly",
    producer_id: producerId,
    product_id: productId,
    product_title: "Sản phẩm mat-ong",
    quantity: 500,
    unit: "hũ",
    province_code: "01",
    frequency: "monthly",
    name: "Người nhà siêu thị",
    phone: "0912345678",
    locale: "vi",
    last_at: new Date(),
  })
  return { rvw: review.id, pqst: question.id, benq: enquiry.id }
}
