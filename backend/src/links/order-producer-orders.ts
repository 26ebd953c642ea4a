import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import ProducerOrderModule from "../modules/producer-order"

/** The producer orders of an order, one per producer. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { ...ProducerOrderModule.linkable.producerOrder.id, primaryKey: "order_id" },
  { readOnly: true, isList: true },
)
