import { MedusaService } from "@medusajs/framework/utils"
import { PaymentEvent } from "./models/payment-event"
import { WebhookRejection } from "./models/webhook-rejection"

/**
 * Module of payment webhooks: the inbox of all messages of banks and card providers, and the count of rejected ones.
 */
export class PaymentWebhooksModuleService extends MedusaService({ PaymentEvent, WebhookRejection }) {}
