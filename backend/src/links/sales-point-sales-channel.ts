import SalesChannelModule from "@medusajs/medusa/sales-channel"
import { defineLink } from "@medusajs/framework/utils"
import SalesPointModule from "../modules/sales-point"

/** Each sales point sells in a channel of its own, so that Medusa reserves from its stock. */
export default defineLink(
  { linkable: SalesPointModule.linkable.salesPoint.id, field: "sales_channel_id" },
  SalesChannelModule.linkable.salesChannel,
  { readOnly: true },
)
