import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Half a dozen missed signs of life: a worker that is only busy is never taken for dead. */
const SILENT = "30 seconds"
const SIGN_OF_LIFE_MS = 5_000

/** The right of one worker to carry out one run, for as long as it gives signs of life. */
export interface RunClaim {
  readonly runId: string
  /** Gives a sign of life. False: another worker has taken the run over, and this one must leave it alone. */
  renew(): Promise<boolean>
  /** Ends the signs of life; the run itself is as it was left. */
  release(): Promise<void>
}

/**
 * Takes one waiting run, or one whose worker died, for this process; none while another run is being carried out,
 * because two lists may speak of the same products. A batch may take longer than a dead worker should be waited
 * for, so signs of life are given by the clock and not by the batch. The last sign is also what tells the owner:
 * whoever finds another one there has lost the run.
 */
export async function claimRun(database: Knex): Promise<RunClaim | null> {
  const run = await database.transaction(async (trx) => {
    // Several jobs may come at once; each must see what the one before it took.
    await trx.raw("select pg_advisory_xact_lock(hashtext('recognition-import-claim'))")
    const answer = await trx.raw<{ rows: Array<{ id: string; sign: string }> }>(
      `update recognition_import_run set status = 'applying', heartbeat_at = clock_timestamp()
        where id = (
          select id from recognition_import_run
           where (status = 'queued' or status = 'applying')
             and not exists (
               select 1 from recognition_import_run
                where status = 'applying' and heartbeat_at >= now() - ?::interval)
           order by created_at limit 1 for update skip locked)
        returning id, heartbeat_at::text as sign`,
      [SILENT],
    )
    return answer.rows[0]
  })
  return run ? keep(database, run.id, run.sign) : null
}

function keep(database: Knex, runId: string, first: string): RunClaim {
  let sign: string | null = first
  const give = async (): Promise<void> => {
    if (sign === null) return
    const answer = await database.raw<{ rows: Array<{ sign: string }> }>(
      `update recognition_import_run set heartbeat_at = clock_timestamp()
        where id = ? and status = 'applying' and heartbeat_at = ?::timestamptz
        returning heartbeat_at::text as sign`,
      [runId, sign],
    )
    sign = answer.rows[0]?.sign ?? null
  }
  // One after the other: each sign is known by the one before it.
  let last: Promise<void> = Promise.resolve()
  const next = (): Promise<void> => (last = last.catch(() => undefined).then(give))
  // A sign that could not be given is missed, no more: the next one is tried in five seconds.
  const timer = setInterval(() => void next().catch(() => undefined), SIGN_OF_LIFE_MS)
  return {
    runId,
    renew: async () => {
      await next()
      return sign !== null
    },
    release: async () => {
      clearInterval(timer)
      await last.catch(() => undefined)
    },
  }
}
