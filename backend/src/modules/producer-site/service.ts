import { MedusaService } from "@medusajs/framework/utils"

/**
 * Tables of what stands behind a producer's page: earlier paths, words that wait for an officer, the file of the cover,
 * and how often goods were looked at. They are read and written in SQL, next to the producer they belong to.
 */
export class ProducerSiteModuleService extends MedusaService({}) {}
