import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ProblemError } from "../../../shared/errors/problem"
import { caughtMails, demoMailboxIsOpen } from "../../../domains/notifications/mailbox"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  if (!demoMailboxIsOpen()) throw new ProblemError("not_found")
  response.setHeader("cache-control", "no-store")
  response.json({ mails: await caughtMails(request.scope) })
}
