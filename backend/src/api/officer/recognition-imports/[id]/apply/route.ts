import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../../../lib/http/problem"
import { checkedRequest } from "../../../../../lib/http/validate"
import { queueRun, readRun } from "../../../../../lib/officer/imports"
import { officerOf } from "../../../../../lib/officer/scope"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params } = checkedRequest(routes.applyImport, request)
  const locale = localeOf(request.headers)
  const run = await readRun(request.scope, officer, params.id, locale)
  await queueRun(request.scope, officer, run.id)
  response.status(202).json(await readRun(request.scope, officer, run.id, locale))
}
