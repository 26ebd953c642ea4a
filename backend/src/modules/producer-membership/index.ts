import { Module } from "@medusajs/framework/utils"
import { ProducerMembershipModuleService } from "./service"

export const PRODUCER_MEMBERSHIP_MODULE = "producerMembership"

export default Module(PRODUCER_MEMBERSHIP_MODULE, { service: ProducerMembershipModuleService })
