import { MedusaService } from "@medusajs/framework/utils"

/**
 * Module of producer sites: former paths, held content, the file of the cover, and view counts of goods. These tables
 * are read and written in SQL, next to the producer they belong to.
 */
export class ProducerSiteModuleService extends MedusaService({}) {}
