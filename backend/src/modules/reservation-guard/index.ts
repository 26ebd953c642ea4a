import { Module } from "@medusajs/framework/utils"
import { ReservationGuardModuleService } from "./service"

export const RESERVATION_GUARD_MODULE = "stockGuard"

export default Module(RESERVATION_GUARD_MODULE, { service: ReservationGuardModuleService })
