import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../../shared/database"
import { localeOf } from "../../../../shared/errors/problem"
import { checkedRequest } from "../../../../http/validate-request"
import { readReport } from "../../../../domains/listings/bulk/imports"
import { producerOf } from "../../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readListingImport, request)
  const { producerId } = producerOf(request)
  const locale = localeOf(request.headers)
  response.json(await readReport(databaseOf(request.scope), producerId, params.id, locale))
}
