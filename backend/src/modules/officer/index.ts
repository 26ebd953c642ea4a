import { Module } from "@medusajs/framework/utils"
import { ProgrammeOfficeModuleService } from "./service"

export const PROGRAMME_OFFICE_MODULE = "programmeOffice"

export default Module(PROGRAMME_OFFICE_MODULE, { service: ProgrammeOfficeModuleService })
