import { MedusaService } from "@medusajs/framework/utils"
import { ListingLabel } from "./models/listing-label"

/**
 * Tables of what producers do with their listings: state and label, pictures, requests to change what a certificate
 * names, imports. They are read and written in SQL, next to the listings they belong to; what the shop may show of them is
 * a model.
 */
export class ListingPublicationModuleService extends MedusaService({ ListingLabel }) {}
