import { MedusaService } from "@medusajs/framework/utils"
import { ProducerAccount } from "./models/producer-account"
import { ProducerClaim } from "./models/producer-claim"
import { ProducerPaper } from "./models/producer-paper"
import { OnboardingDecision } from "./models/onboarding-decision"

export class ProducerOnboardingModuleService extends MedusaService({
  ProducerAccount,
  ProducerClaim,
  ProducerPaper,
  OnboardingDecision,
}) {}
