import type { MedusaContainer } from "@medusajs/framework/types"
import { errorText } from "../../shared/errors/error-text"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { databaseOf } from "../../shared/database"
import { openException } from "../payments/exceptions"
import { claimEvents, finishEvent, postponeEvent, type InboxEvent } from "../payments/webhook-inbox"
import { isBankWebhookProvider, bankWebhookAdapter } from "../payments/bank-webhooks"
import { applyCardEvent } from "./apply-card-event"
import { applyTransfer } from "../payments/apply-transfer"

const BATCH = 20

async function apply(container: MedusaContainer, event: InboxEvent): Promise<void> {
  if (isBankWebhookProvider(event.provider)) {
    for (const transfer of bankWebhookAdapter(event.provider).transfersOf(event.body)) {
      await applyTransfer(container, event.provider, transfer)
    }
    return
  }
  if (event.provider === "stripe") return applyCardEvent(container, event)
  throw new Error(`Nobody applies messages of ${event.provider}`)
}

/**
 * Processes the due messages of the webhook inbox until none is left. Any number of workers may run at once; the
 * lease of a crashed one expires, and applying a message a second time changes nothing.
 *
 * @returns how many were applied
 */
export async function applyEvents(container: MedusaContainer): Promise<number> {
  const database = databaseOf(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let applied = 0
  for (;;) {
    const events = await claimEvents(database, BATCH)
    for (const event of events) {
      try {
        await apply(container, event)
        await finishEvent(database, event.id)
        applied += 1
      } catch (error) {
        logger.warn(
          `Message ${event.provider} ${event.event_id}, attempt ${event.attempts}: ${errorText(error)}`,
        )
        if (!(await postponeEvent(database, event, error))) continue
        const details = { provider: event.provider, eventId: event.event_id, error: errorText(error) }
        await openException(database, { kind: "dead_letter", key: event.id, details })
      }
    }
    if (events.length < BATCH) return applied
  }
}
