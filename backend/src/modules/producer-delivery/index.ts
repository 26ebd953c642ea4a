import { Module } from "@medusajs/framework/utils"
import { ProducerDeliveryModuleService } from "./service"

export const PRODUCER_DELIVERY_MODULE = "producerDelivery"

export default Module(PRODUCER_DELIVERY_MODULE, { service: ProducerDeliveryModuleService })
