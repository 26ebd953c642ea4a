import { Module } from "@medusajs/framework/utils"
import { SearchFeedModuleService } from "./service"

export const SEARCH_FEED_MODULE = "searchFeed"

export default Module(SEARCH_FEED_MODULE, { service: SearchFeedModuleService })
