import { MedusaService } from "@medusajs/framework/utils"
import { Listing } from "./models/listing"
import { Producer } from "./models/producer"
import { ProducerMedia } from "./models/producer-media"
import { ProducerPerson } from "./models/producer-person"

export class ProducerModuleService extends MedusaService({
  Producer,
  ProducerPerson,
  ProducerMedia,
  Listing,
}) {}
