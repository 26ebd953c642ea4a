import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { databaseOf, rowsOf } from "../../../shared/database"
import { errorText } from "../../../shared/errors/error-text"
import { applyRows, type ImportToApply } from "./apply-import"

/** Lease of a worker: a batch takes seconds, so a worker without a heartbeat for so long is dead. */
const LEASE = "2 minutes"
/** Pause after an interruption that may pass. */
const PAUSE = "15 seconds"

type Leased = ImportToApply & { readonly heartbeat: string }

/** Takes the lease of a waiting import, or one whose worker died. */
async function takeLease(database: Knex): Promise<Leased | undefined> {
  const [row] = await rowsOf<Leased>(
    database,
    `update listing_import set state = 'applying', heartbeat_at = clock_timestamp()
      where id = (select id from listing_import
                   where state = 'queued'
                      or (state = 'applying' and heartbeat_at < clock_timestamp() - ?::interval)
                   order by created_at limit 1 for update skip locked)
      returning id, producer_id, made_by, heartbeat_at::text as heartbeat`,
    [LEASE],
  )
  return row
}

/**
 * Applies the next waiting import. A worker that finds another heartbeat than its own has lost the lease.
 *
 * @returns false when none waits, or when this one was interrupted and is due again after a pause
 */
export async function applyNextImport(container: MedusaContainer): Promise<boolean> {
  const database = databaseOf(container)
  const job = await takeLease(database)
  if (!job) return false
  let heartbeat: string | undefined = job.heartbeat
  const goOn = async (): Promise<boolean> => {
    const [row] = await rowsOf<{ heartbeat: string; stop_asked: boolean }>(
      database,
      `update listing_import set heartbeat_at = clock_timestamp()
        where id = ? and state = 'applying' and heartbeat_at = ?::timestamptz
        returning heartbeat_at::text as heartbeat, stop_asked`,
      [job.id, heartbeat],
    )
    heartbeat = row?.heartbeat
    return row !== undefined && !row.stop_asked
  }
  let whole: boolean
  try {
    whole = await applyRows(container, job, goOn)
  } catch (error) {
    container
      .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
      .warn(`Import ${job.id} was interrupted and goes on in ${PAUSE}: ${errorText(error)}`)
    await database.raw(
      `update listing_import set heartbeat_at = clock_timestamp() - ?::interval + ?::interval
        where id = ? and state = 'applying' and heartbeat_at = ?::timestamptz`,
      [LEASE, PAUSE, job.id, String(heartbeat)],
    )
    return false
  }
  if (heartbeat === undefined) return true
  await database.transaction(async (trx) => {
    const ended = await trx("listing_import")
      .where({ id: job.id, state: "applying" })
      .whereRaw("heartbeat_at = ?::timestamptz", [String(heartbeat)])
      .update({
        state: whole ? "done" : "stopped",
        stop_asked: false,
        finished_at: whole ? trx.raw("clock_timestamp()") : null,
      })
    // Pictures that the listings have now need not be stored twice.
    if (whole && Number(ended) === 1) await trx("listing_import_photo").where({ import_id: job.id }).delete()
  })
  return true
}

/** Deletes abandoned imports: uploads that a crash ended, and rows that nobody confirmed in time. */
export async function clearOldImports(database: Knex): Promise<void> {
  await database("listing_import")
    .where((old) => {
      void old
        .where((reading) => {
          void reading.where({ state: "reading" }).whereRaw("created_at < now() - interval '1 hour'")
        })
        .orWhere((ended) => {
          void ended
            .whereIn("state", ["planned", "stopped", "done"])
            .whereRaw("created_at < now() - interval '30 days'")
        })
    })
    .delete()
}
