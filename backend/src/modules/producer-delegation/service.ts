import { MedusaService } from "@medusajs/framework/utils"
import { OnBehalfAct } from "./models/on-behalf-act"
import { OnBehalfRequest } from "./models/on-behalf-request"
import { DelegationSession } from "./models/on-behalf-session"

export class ProducerDelegationModuleService extends MedusaService({
  OnBehalfAct,
  OnBehalfRequest,
  OnBehalfSession: DelegationSession,
}) {}
