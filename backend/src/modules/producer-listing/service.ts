import { MedusaService } from "@medusajs/framework/utils"

/**
 * Tables of what producers do with their listings: state and label, pictures, requests to change what a certificate
 * names, imports. They are read and written in SQL, next to the listings they belong to.
 */
export class ProducerListingModuleService extends MedusaService({}) {}
