import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import ProducerModule from "../modules/producer"

/** A product's listing, through the plain column `listing.product_id`. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...ProducerModule.linkable.listing.id, primaryKey: "product_id" },
  { readOnly: true },
)
