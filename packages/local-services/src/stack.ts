import { join } from "node:path"

import { type LocalServiceError } from "./errors.ts"
import { waitForHttp } from "./http.ts"
import { freePort } from "./ports.ts"
import type { Postgres } from "./postgres.ts"
import { silentProgress, type Progress } from "./progress.ts"
import * as services from "./services.ts"
import type { DemoResult, Search, Surroundings } from "./services.ts"
import { loadSecrets, writeBackendEnv, type State } from "./state.ts"
import { startDatabase, startSearch, type RunningSearch } from "./stack-data.ts"
import { StartedParts } from "./started-parts.ts"
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
  const { state, signal } = options
  const parts = new StartedParts(state.runFile, signal)
  try {
    return await startParts(options, parts)
  } catch (error) {
    await parts.stop()
    // A process that died of our own abort is not what went wrong.
    signal?.throwIfAborted()
    throw error
  }
}

async function startParts(options: StackOptions, parts: StartedParts): Promise<Stack> {
  const { state, env } = options
  const progress = options.progress ?? silentProgress
  if (options.build !== false) {
    await progress.step("Dựng mã nguồn (build)", (note) => buildIfChanged(options, note))
  }
  const secrets = loadSecrets(state)
  const database = await progress.step("Cơ sở dữ liệu (database)", async (note) => {
    const found = await startDatabase(options, note)
    if (found.postgres) parts.services.push(parts.add(found.postgres).service)
    return found
  })
  const search = await progress.step("Tìm kiếm (search)", async (note) => {
    const found: RunningSearch = await startSearch(options, secrets.meilisearchMasterKey, note)
    if (found.meilisearch) parts.services.push(parts.add(found.meilisearch).service)
    return found
  })

  const addresses = await addressesOf(options)
  const surroundings = (demo?: DemoResult): Surroundings => ({
    ...addresses,
    root: options.root,
    databaseUrl: database.url,
    search: search.search,
    publishableKey: env.PUBLISHABLE_KEY ?? demo?.publishableKey ?? "",
    secrets,
  })
  const backendEnv = services.backendEnv(env, surroundings())
  parts.onStop(writeBackendEnv(state, backendEnv))
  const identity = `${database.identity} ${search.identity}`
  await progress.step("Lược đồ dữ liệu (migrations)", (note) =>
    migrateIfChanged(options, backendEnv, identity, note),
  )
  const demo = await progress.step("Dữ liệu mẫu (demo catalogue)", (note) =>
    seedDemoIfChanged(options, backendEnv, identity, note),
  )
  const storefrontEnv = services.storefrontEnv(env, surroundings(demo))
  await startServers(options, parts, addresses, backendEnv, storefrontEnv)
  return {
    storefrontUrl: addresses.storefrontUrl,
    backendUrl: addresses.backendUrl,
    databaseUrl: database.url,
    search: search.search,
    publishableKey: demo.publishableKey,
    accounts: demo.accounts,
    backendEnv,
    storefrontEnv,
    postgres: database.postgres,
    services: parts.services,
    failed: parts.firstFailure(),
    stop: () => parts.stop(),
  }
}

/** Where the two servers listen, and what they are called from outside. */
interface Addresses {
  readonly host: string
  readonly storefrontPort: number
  readonly backendPort: number
  readonly storefrontUrl: string
  readonly backendUrl: string
}

async function addressesOf({ env, ...options }: StackOptions): Promise<Addresses> {
  const host = options.host ?? "127.0.0.1"
  const shown = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host
  const storefrontPort = options.storefrontPort ?? (await freePort())
  const backendPort = options.backendPort ?? (await freePort())
  return {
    host,
    storefrontPort,
    backendPort,
    storefrontUrl: env.PUBLIC_URL ?? `http://${shown}:${storefrontPort}`,
    backendUrl: `http://${shown}:${backendPort}`,
  }
}

async function startServers(
  { root, state, signal, echo, progress = silentProgress }: StackOptions,
  parts: StartedParts,
  { host, backendPort, storefrontPort }: Addresses,
  backendEnv: NodeJS.ProcessEnv,
  storefrontEnv: NodeJS.ProcessEnv,
): Promise<void> {
  const launch = async (
    name: string,
    program: services.Program,
    env: NodeJS.ProcessEnv,
    health: string,
    timeoutMs: number,
  ): Promise<void> => {
    const logFile = join(state.logs, `${name}.log`)
    const service = parts.add(await spawnService({ name, ...program, env, logFile, echo }))
    await waitForHttp(health, { service: name, timeoutMs, process: service, signal })
    parts.services.push(service)
  }
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
}
