import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { DecideBody, Officer, ProducerProfile, ReviewEntry } from "@ocop/contracts"
import { actNeedsReason, standingAfter } from "@ocop/marketplace-rules"
import { producerKey } from "@ocop/ocop"
import { ProblemError } from "../../../shared/errors/problem"
import { queueNotification } from "../../notifications/queue-notification"
import { producerAndOwners } from "../../notifications/recipients"
import { profileOf } from "./profile"
import { databaseOf } from "../../../shared/database"
import { lockStanding } from "./change-profile"
import { recordReview } from "./record-review"

const acts = {
  return: "returned",
  approve: "approved",
  suspend: "suspended",
  resume: "resumed",
} as const satisfies Record<DecideBody["action"], ReviewEntry["act"]>

/** Hook in the same transaction for a change of a producer's identity key: the keys of its listings contain it. */
export type IdentityChanged = (
  trx: Knex,
  change: { readonly producerId: string; readonly from: string; readonly to: string },
) => Promise<void>

/** Gives a registered producer its final identity key at the approval. @throws ProblemError `producer_exists` */
async function takeIdentity(trx: Knex, producerId: string, identityChanged: IdentityChanged): Promise<void> {
  const row = (await trx("producer")
    .where({ id: producerId })
    .first("name", "province_code", "identity_key")) as {
    name: string
    province_code: string | null
    identity_key: string
  }
  if (!row.identity_key.startsWith("registered|") || row.province_code === null) return
  const identity = producerKey(row.name, row.province_code)
  await trx.raw("select pg_advisory_xact_lock(hashtext(?))", [identity])
  const taken = await trx("producer").where({ identity_key: identity }).whereNull("deleted_at").first("id")
  if (taken) throw new ProblemError("producer_exists")
  await trx("producer").where({ id: producerId }).update({ identity_key: identity })
  await identityChanged(trx, { producerId, from: row.identity_key, to: identity })
}

/**
 * Onboarding decision of an officer, with the notification to the producer's members in the same transaction. Of two at
 * once one stands; the other is refused because the status has changed.
 *
 * @throws ProblemError `standing_refused`, `decision_reason_needed`, `producer_exists`
 */
export async function decideReview(
  container: MedusaContainer,
  officer: Officer,
  producerId: string,
  { action, reason, remarks }: DecideBody,
  now: Date,
  identityChanged: IdentityChanged,
): Promise<ProducerProfile> {
  if (actNeedsReason(action) && !reason && remarks.length === 0)
    throw new ProblemError("decision_reason_needed")
  const database = databaseOf(container)
  await database.transaction(async (trx) => {
    const to = standingAfter(await lockStanding(trx, producerId, now), action)
    if (!to) throw new ProblemError("standing_refused")
    if (action === "approve") await takeIdentity(trx, producerId, identityChanged)
    await trx("producer_account")
      .where({ producer_id: producerId })
      .whereNull("deleted_at")
      .update({ standing: to, standing_at: now, standing_reason: reason, updated_at: now })
    if (action !== "return")
      await trx("producer")
        .where({ id: producerId })
        .update({ status: to === "approved" ? "published" : "hidden", updated_at: now })
    const review = await recordReview(trx, {
      producerId,
      act: acts[action],
      actor: { kind: "officer", id: officer.id, name: officer.name },
      reason,
      remarks,
    })
    await notify(container, trx, producerId, review, { action, reason, remarks })
  })
  return profileOf(database, producerId, now)
}

async function notify(
  container: MedusaContainer,
  trx: Knex,
  producerId: string,
  review: string,
  { action, reason, remarks }: DecideBody,
): Promise<void> {
  const producer = (await trx("producer").where({ id: producerId }).first("name")) as { name: string }
  await queueNotification(
    container,
    {
      key: `producer:${producerId}:${review}`,
      audience: "producer",
      recipient: await producerAndOwners(trx, producerId),
      template: `producer_${action}`,
      data: { producerName: producer.name, reason, remarks: remarks.map(({ text }) => text) },
    },
    trx,
  )
}
