import { Module } from "@medusajs/framework/utils"
import { ListingPublicationModuleService } from "./service"

export const LISTING_PUBLICATION_MODULE = "producerListing"

export default Module(LISTING_PUBLICATION_MODULE, { service: ListingPublicationModuleService })
