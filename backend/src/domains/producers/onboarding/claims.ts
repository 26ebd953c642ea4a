import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { claimBody, decideClaimBody, Officer, ProducerClaim, z } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { queueNotification } from "../../notifications/queue-notification"
import type { ClaimNotification } from "../../notifications/templates/onboarding"
import { claimableRows, claimRows, claimsOf } from "./list-claims"
import type { Person } from "../scope"
import { databaseOf } from "../../../shared/database"
import { recordReview } from "./record-review"
import { inProvince } from "../../organisations/in-province"

const MOST_OPEN = 5
const GIVEN_TO_ANOTHER = "Chủ thể đã được giao cho người khác."

async function readClaim(database: Knex, id: string): Promise<ProducerClaim> {
  const [claim] = await claimsOf(claimRows(database).where("claim.id", id))
  if (!claim) throw new ProblemError("not_found")
  return claim
}

/**
 * Claims a producer.
 *
 * @throws ProblemError `not_claimable` for one that is managed, claimed by the same person before, or unknown
 */
export async function claimProducer(
  container: MedusaContainer,
  person: Person,
  { producerId, reason }: z.output<typeof claimBody>,
): Promise<ProducerClaim> {
  const database = databaseOf(container)
  const id = generateEntityId(undefined, "pclm")
  await database.transaction(async (trx) => {
    await trx("producer_member").where({ id: person.id }).forUpdate().first("id")
    const open = await trx("producer_claim").where({ member_id: person.id, state: "open" }).pluck("id")
    const free = await claimableRows(trx).where("producer.id", producerId).first("producer.id")
    if (!free || open.length >= MOST_OPEN) throw new ProblemError("not_claimable")
    const added = await trx("producer_claim")
      .insert({ id, producer_id: producerId, member_id: person.id, reason })
      .onConflict(trx.raw("(producer_id, member_id) where state = 'open' and deleted_at is null"))
      .ignore()
      .returning("id")
    if (added.length === 0) throw new ProblemError("not_claimable")
  })
  return readClaim(database, id)
}

interface ClaimOfMember {
  readonly id: string
  readonly member_id: string
}

/** Notifies the claimant by e-mail: a claimant belongs to no producer yet, so there is no feed. */
async function tellClaimant(
  container: MedusaContainer,
  trx: Knex,
  claim: ClaimOfMember,
  answer: ClaimNotification,
): Promise<void> {
  const [name] = (await trx("producer_member")
    .where({ id: claim.member_id })
    .pluck("sign_in_name")) as string[]
  await queueNotification(
    container,
    {
      key: `claim:${claim.id}`,
      audience: "producer",
      recipient: { email: name?.includes("@") ? name : null },
      template: "producer_claim_answered",
      data: answer,
    },
    trx,
  )
}

/**
 * Accepts or refuses a claim to a producer. Under the producer's lock, so that of two claims one wins; accepting one
 * refuses the others in the same transaction.
 *
 * @throws ProblemError `not_found` for another province's claim as for none, `claim_decided`
 */
export async function decideClaim(
  container: MedusaContainer,
  officer: Officer,
  id: string,
  { accept, reason }: z.output<typeof decideClaimBody>,
  now: Date,
): Promise<ProducerClaim> {
  const database = databaseOf(container)
  const [known] = await claimsOf(inProvince(claimRows(database), officer).where("claim.id", id))
  if (!known) throw new ProblemError("not_found")
  const { producerId } = known
  await database.transaction(async (trx) => {
    await trx("producer").where({ id: producerId }).forUpdate().first("id")
    const decided = { answer: reason, decided_by: officer.id, decided_at: now, updated_at: now }
    const [claim] = (await trx("producer_claim")
      .where({ id, state: "open" })
      .update({ ...decided, state: accept ? "accepted" : "refused" })
      .returning(["id", "member_id"])) as ClaimOfMember[]
    if (!claim) throw new ProblemError("claim_decided")
    const answer = { producerName: known.producerName, accepted: accept, reason }
    await tellClaimant(container, trx, claim, answer)
    if (!accept) return
    if (!(await claimableRows(trx).where("producer.id", producerId).first("producer.id")))
      throw new ProblemError("not_claimable")
    const others = (await trx("producer_claim")
      .where({ producer_id: producerId, state: "open" })
      .update({ ...decided, state: "refused", answer: GIVEN_TO_ANOTHER })
      .returning(["id", "member_id"])) as ClaimOfMember[]
    for (const other of others)
      await tellClaimant(container, trx, other, { ...answer, accepted: false, reason: GIVEN_TO_ANOTHER })
    await trx("producer_account").insert({
      id: generateEntityId(undefined, "pacc"),
      producer_id: producerId,
      standing: "draft",
      standing_at: now,
      claimed: true,
    })
    await trx("producer_membership").insert({
      id: generateEntityId(undefined, "pmsh"),
      producer_id: producerId,
      member_id: claim.member_id,
      role: "owner",
    })
    await recordReview(trx, {
      producerId,
      act: "claimed",
      actor: { kind: "officer", id: officer.id, name: officer.name },
      reason,
    })
  })
  return readClaim(database, id)
}
