import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../../lib/database"
import { localeOf } from "../../../../lib/http/problem"
import { checkedRequest } from "../../../../lib/http/validate"
import { managerOf } from "../../../../lib/points/manager"
import { stockListReportOf } from "../../../../lib/stock-list/lists"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readStockList, request)
  const { manager } = await managerOf(request)
  const locale = localeOf(request.headers)
  response.json(await stockListReportOf(databaseOf(request.scope), manager.point.id, params.id, locale))
}
