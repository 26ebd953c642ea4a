import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../../lib/database"
import { localeOf } from "../../../../lib/http/problem"
import { checkedRequest } from "../../../../lib/http/validate"
import { readReport } from "../../../../lib/listing-files/imports"
import { producerOf } from "../../../../lib/producer-desk/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readListingImport, request)
  const { producerId } = producerOf(request)
  const locale = localeOf(request.headers)
  response.json(await readReport(databaseOf(request.scope), producerId, params.id, locale))
}
