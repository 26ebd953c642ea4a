import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../lib/database"
import { localeOf } from "../../../lib/http/problem"
import { receiveUpload } from "../../../lib/http/receive-upload"
import { checkedRequest } from "../../../lib/http/validate"
import { managerOf } from "../../../lib/points/manager"
import { latestLists, stockListReportOf } from "../../../lib/stock-list/lists"
import { checkStockList } from "../../../workflows/stock-list/check-list"

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
