import { join } from "node:path"

import {
  startMeilisearch,
  startPostgres,
  startRedis,
  type Meilisearch,
  type Postgres,
  type Redis,
  type State,
} from "@ocop/local-services"

/** Databases and engines of a sandbox. PostgreSQL and Redis may crash and come back at the same address. */
export interface Servers {
  readonly postgres: Postgres
  readonly meilisearch: Meilisearch
  readonly redis: Redis | undefined
  crashPostgres(): Promise<void>
  crashRedis(): Promise<void>
}

interface ServerOptions {
  readonly state: State
  readonly redis: boolean
  readonly durable: boolean
  /** Is given everything that was started, to end it. */
  readonly started: <T extends { stop(): Promise<void> }>(part: T) => T
}

export async function startSandboxServers({ state, started, ...options }: ServerOptions): Promise<Servers> {
  const openPostgres = async (port?: number): Promise<Postgres> =>
    started(
      await startPostgres({
        dataDir: state.postgres,
        port,
        throwAway: !options.durable,
        logFile: join(state.logs, "postgres.log"),
      }),
    )
  const openRedis = async (port?: number): Promise<Redis> =>
    started(
      await startRedis({
        dataDir: join(state.folder, "redis"),
        port,
        logFile: join(state.logs, "redis.log"),
      }),
    )
  let postgres = await openPostgres()
  const meilisearch = started(
    await startMeilisearch({
      dataDir: state.meilisearch,
      binDir: state.bin,
      masterKey: "bench-master-key-0001",
      throwAway: true,
      logFile: join(state.logs, "meilisearch.log"),
    }),
  )
  let redis = options.redis ? await openRedis() : undefined
  return {
    postgres,
    meilisearch,
    redis,
    crashPostgres: async () => {
      const { service, port } = postgres
      process.kill(service.pid, "SIGQUIT")
      await service.exited
      postgres = await openPostgres(port)
    },
    crashRedis: async () => {
      if (!redis) throw new Error("This sandbox has no Redis")
      const { service, port } = redis
      process.kill(service.pid, "SIGKILL")
      await service.exited
      redis = await openRedis(port)
    },
  }
}
