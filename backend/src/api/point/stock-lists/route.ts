import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../shared/database"
import { localeOf } from "../../../shared/errors/problem"
import { receiveUpload } from "../../../http/receive-upload"
import { checkedRequest } from "../../../http/validate-request"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { latestLists, stockListReportOf } from "../../../domains/inventory/import/lists"
import { checkStockList } from "../../../domains/inventory/import/check-list"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  response.json({ lists: await latestLists(databaseOf(request.scope), manager.point.id) })
}

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.checkStockList, request)
  const scope = await managerOf(request)
  const id = await receiveUpload(request, (upload) =>
    checkStockList(request.scope, scope, upload, query, new Date()),
  )
  const locale = localeOf(request.headers)
  const report = await stockListReportOf(databaseOf(request.scope), scope.manager.point.id, id, locale)
  response.status(201).json(report)
}
