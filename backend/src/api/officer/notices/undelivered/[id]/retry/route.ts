import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../http/validate-request"
import { centralOfficerOf } from "../../../../../../domains/organisations/officer-scope"
import { retryNotification } from "../../../../../../domains/notifications/retry-notification"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  await centralOfficerOf(request)
  const { params } = checkedRequest(routes.reviveNotice, request)
  await retryNotification(request.scope, params.id, new Date())
  response.json({ id: params.id })
}
