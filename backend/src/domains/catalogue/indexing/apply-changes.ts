import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { errorText } from "../../../shared/errors/error-text"
import type { ISearchModuleService, Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { searchTargets, type SearchTarget } from "./search-targets"
import { affectedEntities, type Change } from "./affected-entities"

/** Batch size: changes read at once; the rest comes with the next tick. */
const STRETCH = 5_000
/** Search documents written at once. */
const CHUNK = 500
/** Replay window: a rebuilt index may have missed changes during its build, so it reads again from a little before. */
const REWIND = "1 minute"

type LoggedChange = Change & { id: string; xid: string }
interface Cursor {
  id: string
  last_xid: string
  last_change: string
  physical_name: string | null
}

const cursorId = (target: SearchTarget): string => `srcu_${target.index}`

/**
 * Claims the cursor of a target. Null while another worker applies changes to it. An advisory lock and no row lock: the
 * transaction stays open while the engine takes documents, and one that locks a row has a transaction id and would hide
 * every later change from all targets until it ends.
 */
async function claimCursor(
  database: Knex,
  trx: Knex.Transaction,
  target: SearchTarget,
): Promise<Cursor | null> {
  const id = cursorId(target)
  const lock = await trx.raw<{ rows: Array<{ got: boolean }> }>(
    "select pg_try_advisory_xact_lock(hashtext(?)) as got",
    [id],
  )
  if (lock.rows[0]?.got !== true) return null
  const read = () => trx<Cursor>("search_cursor").where({ id }).first()
  const known = await read()
  if (known) return known
  // On a separate connection, for the same reason.
  await database("search_cursor")
    .insert({ id, target: target.index, last_change: 0, raw_last_change: { value: "0", precision: 20 } })
    .onConflict("id")
    .ignore()
  return (await read()) ?? null
}

interface ActiveIndex {
  readonly physical_name: string
  readonly created_at: Date
}

/** The physical index that serves reads now; null until its first build is complete. */
async function activeIndex(trx: Knex.Transaction, target: SearchTarget): Promise<ActiveIndex | null> {
  const row = await trx("search_index as logical")
    .join("search_index_version as version", function () {
      this.on("version.search_index_id", "logical.id").andOn("version.version", "logical.active_version")
    })
    .where("logical.name", target.index)
    .whereNull("logical.deleted_at")
    .whereNull("version.deleted_at")
    .first("version.physical_name", "version.created_at")
  return (row as ActiveIndex | undefined) ?? null
}

/**
 * Reads a batch of committed changes in the order of their transactions: a slow transaction is waited for, never lost.
 */
async function readStretch(trx: Knex.Transaction, cursor: Cursor): Promise<LoggedChange[]> {
  const answer = await trx.raw<{ rows: LoggedChange[] }>(
    `select id::text, xid::text, entity, entity_id from search_change
      where (xid, id) > (?::xid8, ?::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id limit ?`,
    [cursor.last_xid, cursor.last_change, STRETCH],
  )
  return answer.rows
}

async function rewound(
  trx: Knex.Transaction,
  index: ActiveIndex,
): Promise<Pick<Cursor, "last_xid" | "last_change">> {
  const answer = await trx.raw<{ rows: Array<{ xid: string | null }> }>(
    `select max(xid)::text as xid from search_change where changed_at < ?::timestamptz - ?::interval`,
    [index.created_at, REWIND],
  )
  return { last_xid: answer.rows[0]?.xid ?? "0", last_change: "0" }
}

async function drainTarget(
  database: Knex,
  search: ISearchModuleService,
  target: SearchTarget,
): Promise<number> {
  return await database.transaction(async (trx) => {
    const cursor = await claimCursor(database, trx, target)
    if (!cursor) return 0
    const index = await activeIndex(trx, target)
    if (!index) return 0
    const isNew = index.physical_name !== cursor.physical_name
    const place = isNew ? { ...cursor, ...(await rewound(trx, index)) } : cursor
    const changes = await readStretch(trx, place)
    const last = changes.at(-1)
    if (changes.length > 0) {
      const ids = await affectedEntities(trx, target.kind, changes)
      for (let start = 0; start < ids.length; start += CHUNK) {
        await search.ingest({ name: target.event, data: { ids: ids.slice(start, start + CHUNK) } })
      }
    }
    if (last || isNew) {
      await trx("search_cursor")
        .where({ id: cursor.id })
        .update({
          last_xid: last?.xid ?? place.last_xid,
          last_change: last?.id ?? place.last_change,
          physical_name: index.physical_name,
          last_error: null,
          updated_at: trx.fn.now(),
        })
    }
    return changes.length
  })
}

const failing = new Map<string, string>()

/** Logs a failure once when it begins and once when it ends, not every second in between. */
function tellFailure(logger: Logger, target: SearchTarget, message: string | null): void {
  const before = failing.get(target.index)
  if (message && before !== message) {
    failing.set(target.index, message)
    logger.warn(
      `Search index ${target.index} does not take changes now; they wait in the change log: ${message}`,
    )
  }
  if (!message && before) {
    failing.delete(target.index)
    logger.info(`Search index ${target.index} takes changes again`)
  }
}

/**
 * Applies the change log to every search index (CDC consumer). A target that fails keeps its cursor and is retried at
 * the next tick; the others go on.
 *
 * @returns how many changes were applied, over all targets
 */
export async function applySearchChanges(container: MedusaContainer): Promise<number> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH)
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
  const applied = await Promise.all(
    searchTargets().map(async (target) => {
      try {
        const count = await drainTarget(database, search, target)
        tellFailure(logger, target, null)
        return count
      } catch (error) {
        tellFailure(logger, target, errorText(error))
        return 0
      }
    }),
  )
  return applied.reduce((sum, count) => sum + count, 0)
}
