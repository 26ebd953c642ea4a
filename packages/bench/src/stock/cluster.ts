import type { Caller } from "../cluster/caller.ts"
import { openSandbox, type Sandbox } from "../sandbox/sandbox.ts"
import { startCrashable, type CrashableProcess } from "../sandbox/crashable-processes.ts"
import { timed } from "../lib/output.ts"

export interface StockCluster {
  readonly sandbox: Sandbox
  /** Two that answer requests and one that works; all can die. */
  readonly processes: readonly [CrashableProcess, CrashableProcess, CrashableProcess]
  server(turn: number): Caller
  query<T>(sql: string, values?: unknown[]): Promise<T[]>
  stop(): Promise<void>
}

/** Two servers and a worker of one build, on a PostgreSQL that may crash and a Redis that forgets. */
export async function startStockCluster(): Promise<StockCluster> {
  // All counters and buyers come from one machine.
  const env = { RATE_LIMIT_SCALE: "1000" }
  const sandbox = await timed("PostgreSQL, Meilisearch, Redis, migrations, demonstration", () =>
    openSandbox({ redis: true, durable: true, env }),
  )
  try {
    const worker = await startCrashable(sandbox, "worker", "worker")
    const a = await startCrashable(sandbox, "server-a", "server")
    const b = await startCrashable(sandbox, "server-b", "server")
    return {
      sandbox,
      processes: [a, b, worker],
      server: (turn) => (turn % 2 ? b : a).caller,
      query: <T>(sql: string, values: unknown[] = []) =>
        sandbox.inDatabase(async (client) => (await client.query(sql, values)).rows as T[]),
      stop: () => sandbox.stop(),
    }
  } catch (error) {
    await sandbox.stop()
    throw error
  }
}
