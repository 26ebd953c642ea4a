import StockLocationModule from "@medusajs/medusa/stock-location"
import { defineLink } from "@medusajs/framework/utils"
import SalesPointModule from "../modules/sales-point"

/** Each sales point keeps its own stock. */
export default defineLink(
  { linkable: SalesPointModule.linkable.salesPoint.id, field: "stock_location_id" },
  StockLocationModule.linkable.stockLocation,
  { readOnly: true },
)
