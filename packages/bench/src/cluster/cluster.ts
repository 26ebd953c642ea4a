import { openSandbox, type Sandbox, type Running } from "../sandbox/sandbox.ts"
import { timed } from "../lib/output.ts"
import { callerOf, type Caller } from "./caller.ts"
import { until } from "./proofs.ts"

/** Two servers, a worker and two storefronts of one build. */
export interface Cluster {
  readonly sandbox: Sandbox
  readonly a: Caller
  readonly b: Caller
  readonly storefronts: readonly string[]
  worker: Running
  startWorker(): Promise<void>
  /** The worker is gone at once, with whatever it was doing: `kill -9`. */
  killWorker(): Promise<void>
  query<T>(sql: string, values?: unknown[]): Promise<T[]>
  /** Documents of the listing index that serves reads now, by a filter or words. */
  searchListings(question: object): Promise<Record<string, unknown>[]>
}

export async function startCluster(): Promise<Cluster> {
  const sandbox = await timed("PostgreSQL, Meilisearch, Redis, migrations, demonstration", () =>
    openSandbox({ redis: true }),
  )
  try {
    const worker = await timed("Worker", () =>
      sandbox.startBackend("worker", { MEDUSA_WORKER_MODE: "worker" }),
    )
    const server = (name: string): Promise<Running> =>
      timed(`Server ${name}`, () => sandbox.startBackend(`server-${name}`, { MEDUSA_WORKER_MODE: "server" }))
    const a = callerOf((await server("A")).url, sandbox.publishableKey)
    const b = callerOf((await server("B")).url, sandbox.publishableKey)
    const storefronts = [
      (await sandbox.startStorefront("storefront-1", a.url)).url,
      (await sandbox.startStorefront("storefront-2", b.url)).url,
    ]
    let restarts = 0
    const cluster: Cluster = {
      sandbox,
      a,
      b,
      storefronts,
      worker,
      startWorker: async () => {
        restarts += 1
        cluster.worker = await sandbox.startBackend(`worker-${restarts + 1}`, {
          MEDUSA_WORKER_MODE: "worker",
        })
      },
      killWorker: async () => {
        process.kill(-cluster.worker.service.pid, "SIGKILL")
        await cluster.worker.service.exited
      },
      query: async <T>(sql: string, values: unknown[] = []) =>
        sandbox.inDatabase(async (client) => (await client.query(sql, values)).rows as T[]),
      searchListings: async (question) => {
        const directory = await a.call<{ indexes: { listing: string | null } }>(
          "GET",
          "/store/search-directory",
        )
        const index = directory.data.indexes.listing
        if (!index) return []
        const response = await fetch(`${sandbox.meilisearch.host}/indexes/${index}/search`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            authorization: `Bearer ${sandbox.meilisearch.masterKey}`,
          },
          body: JSON.stringify(question),
          signal: AbortSignal.timeout(10_000),
        })
        const { hits } = (await response.json()) as { hits?: Record<string, unknown>[] }
        return hits ?? []
      },
    }
    const [count] = await cluster.query<{ count: number }>("select count(*)::int as count from listing")
    await timed("First build of the search indexes, by the worker", async () => {
      const built = await until(
        async () => (await cluster.searchListings({ q: "", limit: 1_000 })).length === count?.count,
        120_000,
        500,
      )
      if (built === null) throw new Error("The worker did not build the search indexes")
      // After a first build the last hour's changes are read again; here that is the whole demonstration.
      const settled = await until(async () => (await cluster.query(WAITING)).length === 0, 180_000, 500)
      if (settled === null) throw new Error("The search indexes did not catch up with the change log")
    })
    return cluster
  } catch (error) {
    await sandbox.stop()
    throw error
  }
}

/** Indexes that have not read the whole change log; one whose first reading has not begun has no cursor yet. */
const WAITING = `
  select name from search_index where deleted_at is null and not exists (
    select from search_cursor
     where target = name and physical_name is not null
       and last_xid::xid8 >= (select max(xid) from search_change))`
