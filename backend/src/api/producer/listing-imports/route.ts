import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../shared/database"
import { localeOf } from "../../../shared/errors/problem"
import { receiveUpload } from "../../../http/receive-upload"
import { checkedRequest } from "../../../http/validate-request"
import { listImports, readReport } from "../../../domains/listings/bulk/imports"
import { stageImport } from "../../../domains/listings/bulk/stage-import"
import { producerOf } from "../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  checkedRequest(routes.listListingImports, request)
  const { producerId } = producerOf(request)
  response.json({ imports: await listImports(databaseOf(request.scope), producerId) })
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  checkedRequest(routes.stageListingImport, request)
  const scope = producerOf(request)
  const id = await receiveUpload(request, (upload) => stageImport(request.scope, scope, upload))
  const locale = localeOf(request.headers)
  response.status(201).json(await readReport(databaseOf(request.scope), scope.producerId, id, locale))
}
