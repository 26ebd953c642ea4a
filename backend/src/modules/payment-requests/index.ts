import { Module } from "@medusajs/framework/utils"
import { PaymentDeskModuleService } from "./service"

export const PAYMENT_DESK_MODULE = "paymentDesk"

export default Module(PAYMENT_DESK_MODULE, { service: PaymentDeskModuleService })
