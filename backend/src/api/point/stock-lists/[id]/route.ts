import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../../shared/database"
import { localeOf } from "../../../../shared/errors/problem"
import { checkedRequest } from "../../../../http/validate-request"
import { managerOf } from "../../../../domains/sales-points/manager-scope"
import { stockListReportOf } from "../../../../domains/inventory/import/lists"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readStockList, request)
  const { manager } = await managerOf(request)
  const locale = localeOf(request.headers)
  response.json(await stockListReportOf(databaseOf(request.scope), manager.point.id, params.id, locale))
}
