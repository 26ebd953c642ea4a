import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../lib/database"
import { localeOf } from "../../../lib/http/problem"
import { receiveUpload } from "../../../lib/http/receive-upload"
import { checkedRequest } from "../../../lib/http/validate"
import { listImports, readReport } from "../../../lib/listing-files/imports"
import { stageImport } from "../../../workflows/listing-files/stage"
import { producerOf } from "../../../lib/producer-desk/scope"

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
