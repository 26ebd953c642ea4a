import { Module } from "@medusajs/framework/utils"
import { OnBehalfModuleService } from "./service"

export const ON_BEHALF_MODULE = "onBehalf"

export default Module(ON_BEHALF_MODULE, { service: OnBehalfModuleService })
