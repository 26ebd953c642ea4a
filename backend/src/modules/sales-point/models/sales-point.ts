import { model } from "@medusajs/framework/utils"

/** An OCOP introduction-and-sales point (điểm giới thiệu và bán sản phẩm), Decision 950/QĐ-BCT. */
export const SalesPoint = model
  .define("sales_point", {
    id: model.id({ prefix: "slpt" }).primaryKey(),
    handle: model.text().unique(),
    name: model.text().searchable(),
    operator_name: model.text().nullable(),
    phone: model.text().nullable(),
    province_code: model.text().nullable(),
    commune_code: model.text().nullable(),
    address: model.text().nullable(),
    latitude: model.float().nullable(),
    longitude: model.float().nullable(),
    /** [{day 1-7, opens, closes}] in minutes after midnight, Asia/Ho_Chi_Minh. */
    opening_hours: model.json(),
    opened_on: model.text().nullable(),
    description: model.text().nullable(),
    /** The province approves the list before it is published (Lào Cai 2024, process P7). */
    publication_state: model.enum(["draft", "published", "closed"]).default("draft"),
    stock_location_id: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    /** Delivery method "Nhận tại điểm bán" of this point; null while the point has no pickup. */
    shipping_option_id: model.text().nullable(),
    illustrative: model.json().nullable(),
    source: model.text().nullable(),
  })
  .indexes([{ on: ["province_code"] }, { on: ["publication_state"] }])
