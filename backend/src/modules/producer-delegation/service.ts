import { MedusaService } from "@medusajs/framework/utils"
import { DelegationAction } from "./models/delegation-action"
import { DelegationRequest } from "./models/delegation-request"
import { DelegationSession } from "./models/delegation-session"

export class ProducerDelegationModuleService extends MedusaService({
  DelegationAction,
  DelegationRequest,
  DelegationSession,
}) {}
