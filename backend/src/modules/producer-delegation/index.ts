import { Module } from "@medusajs/framework/utils"
import { ProducerDelegationModuleService } from "./service"

export const PRODUCER_DELEGATION_MODULE = "onBehalf"

export default Module(PRODUCER_DELEGATION_MODULE, { service: ProducerDelegationModuleService })
