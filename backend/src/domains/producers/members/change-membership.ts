import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Colleague, ProducerRole } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { colleaguesOf } from "./people"
import type { ProducerScope } from "../scope"
import { databaseOf } from "../../../shared/database"

interface Place {
  readonly id: string
  readonly role: ProducerRole
}

/**
 * Locks all memberships of the producer, so that of two owners who leave at once one stays.
 *
 * @throws ProblemError `not_found` for a membership that is not the producer's, `last_owner`
 */
async function lockPlace(trx: Knex, producerId: string, id: string, roleAfter: ProducerRole | null) {
  const places = (await trx("producer_membership")
    .where({ producer_id: producerId })
    .whereNull("deleted_at")
    .orderBy("id")
    .forUpdate()
    .select("id", "role")) as Place[]
  if (!places.some((place) => place.id === id)) throw new ProblemError("not_found")
  const ownersAfter = places.filter(({ id: other, role }) => (other === id ? roleAfter : role) === "owner")
  if (ownersAfter.length === 0) throw new ProblemError("last_owner")
}

export async function changeRole(
  container: MedusaContainer,
  scope: ProducerScope,
  membershipId: string,
  role: ProducerRole,
): Promise<Colleague> {
  await databaseOf(container).transaction(async (trx) => {
    await lockPlace(trx, scope.producerId, membershipId, role)
    await trx("producer_membership").where({ id: membershipId }).update({ role, updated_at: trx.fn.now() })
  })
  const colleague = (await colleaguesOf(container, scope)).find(({ id }) => id === membershipId)
  if (!colleague) throw new ProblemError("not_found")
  return colleague
}

/** Removes a membership; what the person did stays in the history under their name. */
export async function removeMember(
  container: MedusaContainer,
  scope: ProducerScope,
  membershipId: string,
): Promise<void> {
  await databaseOf(container).transaction(async (trx) => {
    await lockPlace(trx, scope.producerId, membershipId, null)
    await trx("producer_membership")
      .where({ id: membershipId })
      .update({ deleted_at: trx.fn.now(), updated_at: trx.fn.now() })
  })
}
