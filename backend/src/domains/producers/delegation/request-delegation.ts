import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { requestDelegationBody, DelegationState, z } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { delegationState } from "./delegation-state"
import type { ProducerScope } from "../scope"
import { databaseOf } from "../../../shared/database"

const DAY_MS = 24 * 60 * 60_000

/**
 * Requests delegated access: asks the officers of the province for help.
 *
 * @throws ProblemError `on_behalf_asked` while a request is valid
 */
export async function requestDelegation(
  container: MedusaContainer,
  { producerId, member }: ProducerScope,
  { reason, days }: z.output<typeof requestDelegationBody>,
  now: Date,
): Promise<DelegationState> {
  const database = databaseOf(container)
  await database.transaction(async (trx) => {
    // Closes an expired request, so that a new one can be made.
    await trx("delegation_request")
      .where({ producer_id: producerId })
      .whereNull("ended_at")
      .where("until", "<=", now)
      .update({ ended_at: trx.ref("until"), updated_at: now })
    const added = await trx("delegation_request")
      .insert({
        id: generateEntityId(undefined, "obhr"),
        producer_id: producerId,
        reason,
        asked_by: member.id,
        asked_by_name: member.name,
        until: new Date(now.getTime() + days * DAY_MS),
      })
      .onConflict(trx.raw("(producer_id) where ended_at is null and deleted_at is null"))
      .ignore()
      .returning("id")
    if (added.length === 0) throw new ProblemError("on_behalf_asked")
  })
  return delegationState(database, producerId, now)
}

/** Withdraws the request; every session under it ends with the next call. */
export async function withdrawDelegation(
  container: MedusaContainer,
  { producerId, member }: ProducerScope,
  now: Date,
): Promise<DelegationState> {
  const database = databaseOf(container)
  await database("delegation_request")
    .where({ producer_id: producerId })
    .whereNull("ended_at")
    .update({ ended_at: now, ended_by: member.name, updated_at: now })
  return delegationState(database, producerId, now)
}
