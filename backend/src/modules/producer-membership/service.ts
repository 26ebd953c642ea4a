import { MedusaService } from "@medusajs/framework/utils"
import { ProducerInvitation } from "./models/producer-invitation"
import { ProducerMember } from "./models/producer-member"
import { ProducerMembership } from "./models/producer-membership"

export class ProducerMembershipModuleService extends MedusaService({
  ProducerMember,
  ProducerMembership,
  ProducerInvitation,
}) {}
