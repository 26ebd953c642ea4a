import type { MedusaContainer } from "@medusajs/framework/types"
import type { Colleague, Invitation } from "@ocop/contracts"
import { PRODUCER_MEMBERSHIP_MODULE } from "../../../modules/producer-membership"
import type { ProducerMembershipModuleService } from "../../../modules/producer-membership/service"
import type { ProducerScope } from "../scope"

const serviceOf = (container: MedusaContainer): ProducerMembershipModuleService =>
  container.resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)

/** Members of the producer, oldest first. */
export async function colleaguesOf(container: MedusaContainer, scope: ProducerScope): Promise<Colleague[]> {
  const places = await serviceOf(container).listProducerMemberships(
    { producer_id: scope.producerId },
    { relations: ["member"], order: { created_at: "ASC", id: "ASC" } },
  )
  return places.map((place) => ({
    id: place.id,
    name: place.member.name,
    signInName: place.member.sign_in_name,
    role: place.role,
    since: new Date(place.created_at).toISOString(),
    self: place.member.id === scope.member.id,
  }))
}

/** Open invitations: neither accepted, revoked nor expired. */
export async function invitationsOf(
  container: MedusaContainer,
  { producerId }: ProducerScope,
  now: Date,
): Promise<Invitation[]> {
  const rows = await serviceOf(container).listProducerInvitations(
    { producer_id: producerId, accepted_at: null, revoked_at: null, expires_at: { $gt: now } },
    { order: { created_at: "ASC", id: "ASC" } },
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    expiresAt: new Date(row.expires_at).toISOString(),
  }))
}
