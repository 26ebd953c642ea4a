import { MedusaService } from "@medusajs/framework/utils"
import { PaymentEvent } from "./models/payment-event"
import { WebhookRejection } from "./models/webhook-rejection"

/** The inbox of everything that banks and card providers tell, and the count of what was not believed. */
export class PaymentWebhooksModuleService extends MedusaService({ PaymentEvent, WebhookRejection }) {}
