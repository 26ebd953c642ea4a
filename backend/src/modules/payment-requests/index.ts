import { Module } from "@medusajs/framework/utils"
import { PaymentRequestsModuleService } from "./service"

export const PAYMENT_REQUESTS_MODULE = "paymentDesk"

export default Module(PAYMENT_REQUESTS_MODULE, { service: PaymentRequestsModuleService })
