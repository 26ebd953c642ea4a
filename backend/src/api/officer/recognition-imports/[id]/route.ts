import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../../shared/errors/problem"
import { checkedRequest } from "../../../../http/validate-request"
import { readRows, readRun } from "../../../../domains/certification/import-runs"
import { officerOf } from "../../../../domains/organisations/officer-scope"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params, query } = checkedRequest(routes.readImport, request)
  const locale = localeOf(request.headers)
  const run = await readRun(request.scope, officer, params.id, locale)
  const rows = await readRows(request.scope, run.id, query, locale)
  response.json({
    run,
    rows,
    nextAfter: rows.length === query.limit ? (rows.at(-1)?.rowNumber ?? null) : null,
  })
}
