import { Module } from "@medusajs/framework/utils"
import { ProducerSiteModuleService } from "./service"

export const PRODUCER_SITE_MODULE = "producerSite"

export default Module(PRODUCER_SITE_MODULE, { service: ProducerSiteModuleService })
