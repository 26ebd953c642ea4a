import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../../../shared/database"
import { localeOf } from "../../../../../shared/errors/problem"
import { checkedRequest } from "../../../../../http/validate-request"
import { managerOf } from "../../../../../domains/sales-points/manager-scope"
import { stockListReportOf } from "../../../../../domains/inventory/import/lists"
import { operationHandlers } from "../../../../../domains/point-of-sale/operation-handlers"
import { applyStockList } from "../../../../../domains/inventory/import/apply-list"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.applyStockList, request)
  const scope = await managerOf(request)
  await applyStockList(request.scope, scope, params.id, operationHandlers)
  const locale = localeOf(request.headers)
  response.json(await stockListReportOf(databaseOf(request.scope), scope.manager.point.id, params.id, locale))
}
