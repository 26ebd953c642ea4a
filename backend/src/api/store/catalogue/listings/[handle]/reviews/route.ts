import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../http/validate-request"
import { databaseOf } from "../../../../../../shared/database"
import { productOfHandle } from "../../../../../../domains/reviews/product"
import { publishedReviews } from "../../../../../../domains/reviews/list-published"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, query } = checkedRequest(routes.listShownReviews, request)
  const database = databaseOf(request.scope)
  const { productId } = await productOfHandle(database, params.handle)
  response.json(await publishedReviews(database, productId, query))
}
