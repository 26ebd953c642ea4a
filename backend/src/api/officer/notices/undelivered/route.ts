import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { undeliveredNotices } from "../../../../lib/notice/mailbox"
import { centralOfficerOf } from "../../../../lib/officer/scope"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  await centralOfficerOf(request)
  response.json({ notices: await undeliveredNotices(request.scope) })
}
