import { MedusaService } from "@medusajs/framework/utils"
import { ProducerAccount } from "./models/producer-account"
import { ProducerClaim } from "./models/producer-claim"
import { ProducerPaper } from "./models/producer-paper"
import { ProducerReview } from "./models/producer-review"

export class ProducerOnboardingModuleService extends MedusaService({
  ProducerAccount,
  ProducerClaim,
  ProducerPaper,
  ProducerReview,
}) {}
