import type { Caller } from "../cluster/caller.ts"
import { openHouse, type House } from "../house/house.ts"
import { mortal, type Mortal } from "../house/mortals.ts"
import { timed } from "../lib/say.ts"

export interface StockCluster {
  readonly house: House
  /** Two that answer requests and one that works; all can die. */
  readonly mortals: readonly [Mortal, Mortal, Mortal]
  server(turn: number): Caller
  query<T>(sql: string, values?: unknown[]): Promise<T[]>
  stop(): Promise<void>
}

/** Two servers and a worker of one build, on a PostgreSQL that may crash and a Redis that forgets. */
export async function startStockCluster(): Promise<StockCluster> {
  // All counters and buyers come from one machine.
  const env = { RATE_LIMIT_SCALE: "1000" }
  const house = await timed("PostgreSQL, Meilisearch, Redis, migrations, demonstration", () =>
    openHouse({ redis: true, durable: true, env }),
  )
  try {
    const worker = await mortal(house, "worker", "worker")
    const a = await mortal(house, "server-a", "server")
    const b = await mortal(house, "server-b", "server")
    return {
      house,
      mortals: [a, b, worker],
      server: (turn) => (turn % 2 ? b : a).caller,
      query: <T>(sql: string, values: unknown[] = []) =>
        house.inDatabase(async (client) => (await client.query(sql, values)).rows as T[]),
      stop: () => house.stop(),
    }
  } catch (error) {
    await house.stop()
    throw error
  }
}
