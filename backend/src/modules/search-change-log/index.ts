import { Module } from "@medusajs/framework/utils"
import { SearchChangeLogModuleService } from "./service"

export const SEARCH_CHANGE_LOG_MODULE = "searchFeed"

export default Module(SEARCH_CHANGE_LOG_MODULE, { service: SearchChangeLogModuleService })
