import { createHash, randomBytes } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Invitation, inviteBody, Membership, NewInvitation, ProducerRole, z } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { membershipsOf } from "./memberships"
import type { Person, ProducerScope } from "../scope"
import { databaseOf } from "../../../shared/database"
import { PRODUCER_MEMBERSHIP_MODULE } from "../../../modules/producer-membership"
import type { ProducerMembershipModuleService } from "../../../modules/producer-membership/service"

const GOOD_FOR_MS = 7 * 24 * 60 * 60_000

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex")

interface InvitationRow {
  readonly id: string
  readonly producer_id: string
  readonly name: string
  readonly role: ProducerRole
  readonly expires_at: Date
}

const view = (row: InvitationRow): Invitation => ({
  id: row.id,
  name: row.name,
  role: row.role,
  expiresAt: new Date(row.expires_at).toISOString(),
})

/** Creates an invitation. The link's secret is returned once, here; the table keeps only its hash. */
export async function invite(
  container: MedusaContainer,
  { producerId, member }: ProducerScope,
  { name, role }: z.output<typeof inviteBody>,
  now: Date,
): Promise<NewInvitation> {
  const token = randomBytes(32).toString("base64url")
  const service = container.resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
  const row = await service.createProducerInvitations({
    producer_id: producerId,
    name,
    role,
    token_hash: hashOf(token),
    expires_at: new Date(now.getTime() + GOOD_FOR_MS),
    invited_by: member.id,
  })
  return { ...view(row), token }
}

/**
 * Revokes an invitation.
 *
 * @throws ProblemError `invitation_invalid` when it is not the producer's, or was accepted or revoked before
 */
export async function revokeInvitation(
  container: MedusaContainer,
  { producerId }: ProducerScope,
  id: string,
  now: Date,
): Promise<Invitation> {
  const [row] = (await databaseOf(container)("producer_invitation")
    .where({ id, producer_id: producerId })
    .whereNull("accepted_at")
    .whereNull("revoked_at")
    .whereNull("deleted_at")
    .update({ revoked_at: now, updated_at: now })
    .returning(["id", "producer_id", "name", "role", "expires_at"])) as InvitationRow[]
  if (!row) throw new ProblemError("invitation_invalid")
  return view(row)
}

/**
 * Accepts an invitation and joins its producer. A link is valid for one person, once.
 *
 * @throws ProblemError `invitation_invalid`, `already_member`
 */
export async function acceptInvitation(
  container: MedusaContainer,
  person: Person,
  token: string,
  now: Date,
): Promise<Membership> {
  const producerId = await databaseOf(container).transaction(async (trx) => {
    const row = (await trx("producer_invitation")
      .where({ token_hash: hashOf(token) })
      .where("expires_at", ">", now)
      .whereNull("accepted_at")
      .whereNull("revoked_at")
      .whereNull("deleted_at")
      .forUpdate()
      .first()) as InvitationRow | undefined
    if (!row) throw new ProblemError("invitation_invalid")
    const added = await trx("producer_membership")
      .insert({
        id: generateEntityId(undefined, "pmsh"),
        producer_id: row.producer_id,
        member_id: person.id,
        role: row.role,
      })
      .onConflict(trx.raw("(member_id, producer_id) where deleted_at is null"))
      .ignore()
      .returning("id")
    if (added.length === 0) throw new ProblemError("already_member")
    await trx("producer_invitation")
      .where({ id: row.id })
      .update({ accepted_at: now, accepted_by: person.id, updated_at: now })
    return row.producer_id
  })
  const joined = (await membershipsOf(container, person.id)).find((place) => place.producerId === producerId)
  if (!joined) throw new ProblemError("invitation_invalid")
  return joined
}
