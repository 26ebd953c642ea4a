import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Lease time, half a dozen missed heartbeats: a worker that is only busy is never taken for dead. */
const LEASE = "30 seconds"
const HEARTBEAT_MS = 5_000

/** Lease of one worker on one import run, valid as long as it sends heartbeats. */
export interface RunClaim {
  readonly runId: string
  /** Sends a heartbeat. False: another worker has taken the run over, and this one must leave it alone. */
  renew(): Promise<boolean>
  /** Stops the heartbeats; the run itself stays as it is. */
  release(): Promise<void>
}

/**
 * Claims one waiting run, or one whose worker died; none while another run is in progress, because two lists may
 * contain the same products. A batch may take longer than the lease time, so heartbeats are sent by a timer and not per
 * batch. The last heartbeat also identifies the owner: a worker that finds another one has lost the run.
 */
export async function claimRun(database: Knex): Promise<RunClaim | null> {
  const run = await database.transaction(async (trx) => {
    // Several jobs may claim at once; each must see what the one before it took.
    await trx.raw("select pg_advisory_xact_lock(hashtext('recognition-import-claim'))")
    const answer = await trx.raw<{ rows: Array<{ id: string; heartbeat: string }> }>(
      `update recognition_import_run set status = 'applying', heartbeat_at = clock_timestamp()
        where id = (
          select id from recognition_import_run
           where (status = 'queued' or status = 'applying')
             and not exists (
               select 1 from recognition_import_run
                where status = 'applying' and heartbeat_at >= now() - ?::interval)
           order by created_at limit 1 for update skip locked)
        returning id, heartbeat_at::text as heartbeat`,
      [LEASE],
    )
    return answer.rows[0]
  })
  return run ? keep(database, run.id, run.heartbeat) : null
}

function keep(database: Knex, runId: string, first: string): RunClaim {
  let heartbeat: string | null = first
  const give = async (): Promise<void> => {
    if (heartbeat === null) return
    const answer = await database.raw<{ rows: Array<{ heartbeat: string }> }>(
      `update recognition_import_run set heartbeat_at = clock_timestamp()
        where id = ? and status = 'applying' and heartbeat_at = ?::timestamptz
        returning heartbeat_at::text as heartbeat`,
      [runId, heartbeat],
    )
    heartbeat = answer.rows[0]?.heartbeat ?? null
  }
  // Strictly in sequence: each heartbeat is compared with the one before it.
  let last: Promise<void> = Promise.resolve()
  const next = (): Promise<void> => (last = last.catch(() => undefined).then(give))
  // A failed heartbeat only counts as missed: the next one is tried in five seconds.
  const timer = setInterval(() => void next().catch(() => undefined), HEARTBEAT_MS)
  return {
    runId,
    renew: async () => {
      await next()
      return heartbeat !== null
    },
    release: async () => {
      clearInterval(timer)
      await last.catch(() => undefined)
    },
  }
}
