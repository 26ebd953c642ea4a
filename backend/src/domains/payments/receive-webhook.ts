import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf } from "../../shared/database"
import { countRefusal, storeEvent } from "./webhook-inbox"
import type { Verified } from "./bank-webhooks/adapter"

/**
 * Receives a webhook: verifies the raw bytes and stores the message before it is acknowledged. A refusal is counted
 * and logged, without a reason to the sender.
 *
 * @throws ProblemError `payment_message_refused`
 */
export async function receiveWebhook(
  request: MedusaRequest,
  provider: string,
  verify: (raw: Buffer, headers: MedusaRequest["headers"], now: Date) => Verified,
): Promise<{ success: true; received: number }> {
  const database = databaseOf(request.scope)
  const raw = (request as { rawBody?: unknown }).rawBody
  const verified: Verified = Buffer.isBuffer(raw)
    ? verify(raw, request.headers, new Date())
    : { ok: false, reason: "unreadable" }
  if (!verified.ok) {
    await countRefusal(database, provider, verified.reason)
    request.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Refused a message of ${provider}: ${verified.reason}`)
    throw new ProblemError("payment_message_refused")
  }
  const { eventId, kind } = verified
  const body = (raw as Buffer).toString("utf8").replaceAll("\0", "")
  const stored = await storeEvent(database, { provider, eventId, kind, body })
  return { success: true, received: stored ? 1 : 0 }
}
