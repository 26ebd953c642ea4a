import { MedusaService } from "@medusajs/framework/utils"
import { PaymentException } from "./models/payment-exception"

/**
 * Module of payment requests: requested transfers, received transfers, refunds, exceptions. The first three are written
 * under row locks by plain SQL (`domains/payments`), which is why only the last has a model here.
 */
export class PaymentRequestsModuleService extends MedusaService({ PaymentException }) {}
