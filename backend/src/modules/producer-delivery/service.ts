import { MedusaService } from "@medusajs/framework/utils"
import { ProducerDeliveryTerms } from "./models/producer-delivery-terms"

export class ProducerDeliveryModuleService extends MedusaService({ ProducerDeliveryTerms }) {}
