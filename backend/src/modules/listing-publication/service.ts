import { MedusaService } from "@medusajs/framework/utils"
import { ListingLabel } from "./models/listing-label"

/**
 * Module of listing publication: state and label, pictures, change requests to what a certificate names, imports. These
 * tables are read and written in SQL, next to the listings they belong to; only what the shop may show of them is a
 * model.
 */
export class ListingPublicationModuleService extends MedusaService({ ListingLabel }) {}
