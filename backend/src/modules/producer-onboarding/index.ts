import { Module } from "@medusajs/framework/utils"
import { ProducerOnboardingModuleService } from "./service"

export const PRODUCER_ONBOARDING_MODULE = "producerPaper"

export default Module(PRODUCER_ONBOARDING_MODULE, { service: ProducerOnboardingModuleService })
