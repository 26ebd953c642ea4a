import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import StarRatingModule from "../modules/star-rating"

/** All certificates of a product, past and present. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id", isList: true },
  { ...StarRatingModule.linkable.certificate.id, primaryKey: "product_id" },
  { readOnly: true, isList: true },
)
