import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import ProducerModule from "../modules/producer"

/** The Medusa product of a listing. */
export default defineLink(
  { linkable: ProducerModule.linkable.listing.id, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true },
)
