import { Module } from "@medusajs/framework/utils"
import { StarRatingModuleService } from "./service"

export const STAR_RATING_MODULE = "starRating"

export default Module(STAR_RATING_MODULE, { service: StarRatingModuleService })
