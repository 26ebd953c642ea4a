import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../../../lib/database"
import { localeOf } from "../../../../../lib/http/problem"
import { checkedRequest } from "../../../../../lib/http/validate"
import { managerOf } from "../../../../../lib/points/manager"
import { stockListReportOf } from "../../../../../lib/stock-list/lists"
import { applyStockList } from "../../../../../workflows/stock-list/apply-list"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.applyStockList, request)
  const scope = await managerOf(request)
  await applyStockList(request.scope, scope, params.id)
  const locale = localeOf(request.headers)
  response.json(await stockListReportOf(databaseOf(request.scope), scope.manager.point.id, params.id, locale))
}
