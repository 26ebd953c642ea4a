import { join } from "node:path"

import { type LocalServiceError } from "./errors.ts"
import { waitForHttp } from "./http.ts"
import { recordGroups } from "./leftovers.ts"
import { freePort } from "./ports.ts"
import type { Postgres } from "./postgres.ts"
import { silentProgress, type Progress } from "./progress.ts"
import * as services from "./services.ts"
import type { DemoResult, Search, Surroundings } from "./services.ts"
import { loadSecrets, writeBackendEnv, type State } from "./state.ts"
import { startDatabase, startSearch, type RunningSearch } from "./stack-data.ts"
import { buildIfChanged, migrateIfChanged, seedDemoIfChanged } from "./stack-steps.ts"
import { spawnService, type Service } from "./supervisor.ts"

export interface StackOptions {
  /** The project's folder. */
  readonly root: string
  readonly state: State
  /** The user's environment; DATABASE_URL, MEILISEARCH_HOST, REDIS_URL and S3_* in it replace embedded parts. */
  readonly env: NodeJS.ProcessEnv
  readonly storefrontPort?: number | undefined
  readonly backendPort?: number | undefined
  /** Address that the two servers listen on. Default: loopback. */
  readonly host?: string | undefined
  /** Databases without fsync, removed by stop(). */
  readonly throwAway?: boolean
  /** Build first if sources changed. Default true. */
  readonly build?: boolean
  readonly progress?: Progress
  /** Aborting ends whatever step is running and stops what was started. */
  readonly signal?: AbortSignal | undefined
  /** Receives every line of the two servers, with prefix. */
  readonly echo?: ((line: string) => void) | undefined
}

/** A running shop. */
export interface Stack {
  /** Where shoppers go, e.g. `http://localhost:3000`. */
  readonly storefrontUrl: string
  /** The backend; its administration is at `/app`. */
  readonly backendUrl: string
  readonly databaseUrl: string
  readonly search: Search
  readonly publishableKey: string
  /** What the demo script printed after DEMO_ACCOUNTS. */
  readonly accounts: unknown
  /** Environment of the backend, to run scripts or a second server against the same data. */
  readonly backendEnv: NodeJS.ProcessEnv
  readonly storefrontEnv: NodeJS.ProcessEnv
  /** Undefined if the user brought an own DATABASE_URL. */
  readonly postgres: Postgres | undefined
  readonly services: readonly Service[]
  /** Resolves with the error of the first process that ends by itself; stop() does not count. */
  readonly failed: Promise<LocalServiceError>
  /** Ends everything in order: storefront, backend, search, database. Never throws for what is gone. */
  stop(): Promise<void>
}

/**
 * Starts the whole shop: build, PostgreSQL, Meilisearch, migrations, demo catalogue, backend, storefront; each
 * step is skipped if its stamp says that nothing changed. If a step fails, everything started is stopped and
 * the error (a `LocalServiceError` where it was expected) is thrown.
 */
export async function runStack(options: StackOptions): Promise<Stack> {
  const { root, state, env, signal } = options
  const progress = options.progress ?? silentProgress
  const undo: (() => Promise<void>)[] = []
  const running: Service[] = []
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => (stopping ??= stopInReverse(undo))
  const started = <T extends { stop(): Promise<void> }>(thing: T): T => {
    undo.push(() => thing.stop())
    recordGroups(state.runFile)
    signal?.throwIfAborted()
    return thing
  }

  try {
    if (options.build !== false) {
      await progress.step("Dựng mã nguồn (build)", (note) => buildIfChanged(options, note))
    }
    const secrets = loadSecrets(state)
    const database = await progress.step("Cơ sở dữ liệu (database)", async (note) => {
      const found = await startDatabase(options, note)
      if (found.postgres) running.push(started(found.postgres).service)
      return found
    })
    const search = await progress.step("Tìm kiếm (search)", async (note) => {
      const found: RunningSearch = await startSearch(options, secrets.meilisearchMasterKey, note)
      if (found.meilisearch) running.push(started(found.meilisearch).service)
      return found
    })

    const host = options.host ?? "127.0.0.1"
    const shown = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host
    const storefrontPort = options.storefrontPort ?? (await freePort())
    const backendPort = options.backendPort ?? (await freePort())
    const storefrontUrl = env.PUBLIC_URL ?? `http://${shown}:${storefrontPort}`
    const backendUrl = `http://${shown}:${backendPort}`
    const surroundings = (demo?: DemoResult): Surroundings => ({
      root,
      host,
      databaseUrl: database.url,
      search: search.search,
      storefrontUrl,
      backendUrl,
      storefrontPort,
      publishableKey: env.PUBLISHABLE_KEY ?? demo?.publishableKey ?? "",
      secrets,
    })
    const backendEnv = services.backendEnv(env, surroundings())
    undo.push(writeBackendEnv(state, backendEnv))
    const identity = `${database.identity} ${search.identity}`

    await progress.step("Lược đồ dữ liệu (migrations)", (note) =>
      migrateIfChanged(options, backendEnv, identity, note),
    )
    const demo = await progress.step("Dữ liệu mẫu (demo catalogue)", (note) =>
      seedDemoIfChanged(options, backendEnv, identity, note),
    )

    const launch = async (
      name: string,
      program: services.Program,
      programEnv: NodeJS.ProcessEnv,
      health: string,
      timeoutMs: number,
    ): Promise<void> => {
      const logFile = join(state.logs, `${name}.log`)
      const service = started(
        await spawnService({ name, ...program, env: programEnv, logFile, echo: options.echo }),
      )
      await waitForHttp(health, { service: name, timeoutMs, process: service, signal })
      running.push(service)
    }
    const storefrontEnv = services.storefrontEnv(env, surroundings(demo))
    await progress.step("Máy chủ (backend)", () =>
      launch(
        "backend",
        services.backendProgram(root, host, backendPort),
        backendEnv,
        services.backendHealth(`http://127.0.0.1:${backendPort}`),
        services.BACKEND_TIMEOUT,
      ),
    )
    await progress.step("Cửa hàng (storefront)", () =>
      launch(
        "storefront",
        services.storefrontProgram(root),
        storefrontEnv,
        services.storefrontHealth(`http://127.0.0.1:${storefrontPort}`),
        services.STOREFRONT_TIMEOUT,
      ),
    )

    // The first start builds the search indexes after the backend is up; until then the shop answers 503.
    await progress.step("Sẵn sàng (ready)", () =>
      waitForHttp(`http://127.0.0.1:${storefrontPort}/`, {
        service: "storefront",
        timeoutMs: services.READY_TIMEOUT,
        signal,
      }),
    )

    const failed = Promise.race(
      running.map(async (service) => {
        await service.exited
        return service.exitError()
      }),
    )
    return {
      storefrontUrl,
      backendUrl,
      databaseUrl: database.url,
      search: search.search,
      publishableKey: demo.publishableKey,
      accounts: demo.accounts,
      backendEnv,
      storefrontEnv,
      postgres: database.postgres,
      services: running,
      failed,
      stop,
    }
  } catch (error) {
    await stop()
    // A process that died of our own abort is not what went wrong.
    signal?.throwIfAborted()
    throw error
  }
}

async function stopInReverse(undo: readonly (() => Promise<void>)[]): Promise<void> {
  for (const act of undo.toReversed()) await act()
}
