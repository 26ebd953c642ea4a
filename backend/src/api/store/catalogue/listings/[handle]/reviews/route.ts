import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../lib/http/validate"
import { databaseOf } from "../../../../../../lib/database"
import { productOfHandle } from "../../../../../../lib/review/product"
import { shownReviews } from "../../../../../../lib/review/shown"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, query } = checkedRequest(routes.listShownReviews, request)
  const database = databaseOf(request.scope)
  const { productId } = await productOfHandle(database, params.handle)
  response.json(await shownReviews(database, productId, query))
}
