import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { undeliveredNotifications } from "../../../../domains/notifications/mailbox"
import { centralOfficerOf } from "../../../../domains/organisations/officer-scope"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  await centralOfficerOf(request)
  response.json({ notices: await undeliveredNotifications(request.scope) })
}
