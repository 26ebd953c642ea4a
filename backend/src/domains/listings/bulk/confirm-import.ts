import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListingImport } from "@ocop/contracts"
import { databaseOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import { importsOf, ownImport, readImport } from "./imports"
import type { ProducerScope } from "../../producers/scope"

type Scope = Pick<ProducerScope, "producerId">

/**
 * Confirms an import, so that the worker applies it.
 *
 * @throws ProblemError `not_found`, `listing_import_state`, `listing_import_running`
 */
export async function confirmImport(
  container: MedusaContainer,
  { producerId }: Scope,
  id: string,
): Promise<ListingImport> {
  const database = databaseOf(container)
  await ownImport(database, producerId, id)
  await database.transaction(async (trx) => {
    // Of two concurrent confirmations of one producer, the second sees the result of the first.
    await trx("producer").where({ id: producerId }).forUpdate().first("id")
    const running = await importsOf(trx, producerId).whereIn("state", ["queued", "applying"]).first("id")
    if (running) {
      const own = (running as { id: string }).id === id
      throw new ProblemError(own ? "listing_import_state" : "listing_import_running")
    }
    const queued = await importsOf(trx, producerId)
      .where({ id })
      .whereIn("state", ["planned", "stopped"])
      .update({ state: "queued", stop_asked: false })
    if (Number(queued) !== 1) throw new ProblemError("listing_import_state")
  })
  return readImport(database, producerId, id)
}

/**
 * Stops an import. Applied rows stay; the rest waits until it is confirmed again.
 *
 * @throws ProblemError `not_found`, `listing_import_state`
 */
export async function stopImport(
  container: MedusaContainer,
  { producerId }: Scope,
  id: string,
): Promise<ListingImport> {
  const database = databaseOf(container)
  await ownImport(database, producerId, id)
  const stopped = await importsOf(database, producerId)
    .where({ id })
    .whereIn("state", ["planned", "queued", "applying"])
    .update({
      // A worker in the middle of a batch finishes it first.
      state: database.raw("case state when 'applying' then 'applying' else 'stopped' end"),
      stop_asked: database.raw("state = 'applying'"),
    })
  if (Number(stopped) !== 1) throw new ProblemError("listing_import_state")
  return readImport(database, producerId, id)
}
