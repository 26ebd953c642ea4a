import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

import pg from "pg"

import {
  freePort,
  hasEmbeddedMeilisearch,
  LocalServiceError,
  makeTemporaryState,
  projectState,
  recordGroups,
  runCommand,
  services,
  spawnService,
  startMeilisearch,
  startPostgres,
  startRedis,
  waitForHttp,
  type Meilisearch,
  type Postgres,
  type Redis,
  type Service,
  type State,
} from "@ocop/local-services"

/** The project's folder: four above this file. */
export const ROOT = resolve(fileURLToPath(new URL("../../../..", import.meta.url)))

export interface HouseOptions {
  /** Writes the list that is laid down as the demonstration to the given path. Default: the project's own list. */
  readonly writeCatalogue?: (path: string) => void
  /** Redis makes several processes one shop. */
  readonly redis?: boolean
  /** For every backend process, the one that sets the platform up included: it links the ways to pay. */
  readonly env?: NodeJS.ProcessEnv
  /** The database writes through to the disk before it says so, and so may crash. */
  readonly durable?: boolean
}

/** A process of the shop and where it answers. */
export interface Running {
  readonly url: string
  readonly service: Service
}

/** Databases and engines of a throw-away shop, and the means to start its processes on them. */
export interface House {
  readonly state: State
  /** Temporary; goes with the house. */
  readonly folder: string
  readonly postgres: Postgres
  readonly databaseUrl: string
  readonly meilisearch: Meilisearch
  readonly redis: Redis | undefined
  /** What runs under the shop, for the report. */
  readonly versions: Readonly<Record<string, string>>
  readonly publishableKey: string
  readonly accounts: readonly { role: string; email: string; password: string }[]
  /** Environment of every backend process of this house. */
  readonly backendEnv: NodeJS.ProcessEnv
  startBackend(name: string, env?: NodeJS.ProcessEnv): Promise<Running>
  startStorefront(name: string, backendUrl: string): Promise<Running>
  /** Runs statements on the house's database, on a connection of their own. */
  inDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
  /** Runs a script of the built backend to its end; gives its last lines. */
  runScript(name: string, args: readonly string[], timeoutMs: number): Promise<string[]>
  /** Ends the database as a crash does (no farewell to anybody, recovery at the start); same address again. */
  crashPostgres(): Promise<void>
  /** Redis forgets everything and comes back at the same address. */
  crashRedis(): Promise<void>
  stop(): Promise<void>
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const
const DATABASE = "ocop"
const SECRETS = {
  jwt: "bench-jwt-secret-0001",
  cookie: "bench-cookie-secret-0001",
  link: "bench-link-secret-0001",
}
/** Nobody calls the shop by this name here; links only need one. */
const PUBLIC_URL = "http://shop.localhost"

/**
 * Starts PostgreSQL, Meilisearch and, if wanted, Redis on free ports with throw-away data, migrates and lays the
 * catalogue down. No process of the shop runs yet. `stop()` ends everything and removes every trace;
 * Ctrl-C and SIGTERM do the same and end the program.
 */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  if (!hasEmbeddedMeilisearch()) {
    throw new LocalServiceError("platform_unsupported", { service: "Meilisearch", detail: process.platform })
  }
  // A proof that is killed outright leaves servers behind; the next start ends them.
  const temporary = await makeTemporaryState(ROOT)
  const { folder } = temporary.state
  const state = { ...temporary.state, logs: join(projectState(ROOT).logs, "bench") }
  const undo: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const act of undo.splice(0).toReversed()) await act()
    temporary.remove()
    for (const signal of SIGNALS) process.off(signal, leave)
  }
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => (stopping ??= close())
  // From the first server on: a signal by itself would leave a script of the set-up running for hours.
  const leave = (): void => void stop().finally(() => process.exit(130))
  for (const signal of SIGNALS) process.on(signal, leave)
  const started = <T extends { stop(): Promise<void> }>(thing: T): T => {
    undo.push(() => thing.stop())
    recordGroups(state.runFile)
    return thing
  }
  const user = withoutServices(process.env)
  try {
    const openPostgres = async (port?: number): Promise<Postgres> =>
      started(
        await startPostgres({
          dataDir: state.postgres,
          port,
          throwAway: !options.durable,
          logFile: join(state.logs, "postgres.log"),
        }),
      )
    let postgres = await openPostgres()
    await postgres.createDatabase(DATABASE)
    const meilisearch = started(
      await startMeilisearch({
        dataDir: state.meilisearch,
        binDir: state.bin,
        masterKey: "bench-master-key-0001",
        throwAway: true,
        logFile: join(state.logs, "meilisearch.log"),
      }),
    )
    const openRedis = async (port?: number): Promise<Redis> =>
      started(
        await startRedis({ dataDir: join(folder, "redis"), port, logFile: join(state.logs, "redis.log") }),
      )
    let redis = options.redis ? await openRedis() : undefined
    const surroundings = (backendUrl: string, storefrontPort: number, publishableKey: string) => ({
      root: ROOT,
      host: "127.0.0.1",
      databaseUrl: postgres.url(DATABASE),
      search: {
        engine: "meilisearch" as const,
        host: meilisearch.host,
        apiKey: meilisearch.masterKey,
        searchKey: meilisearch.searchKey,
      },
      storefrontUrl: PUBLIC_URL,
      backendUrl,
      storefrontPort,
      publishableKey,
      secrets: SECRETS,
    })
    const backendEnv: NodeJS.ProcessEnv = {
      ...services.backendEnv(user, surroundings("http://backend.localhost", 0, "")),
      ...(redis ? { REDIS_URL: redis.url } : {}),
      DISABLE_ADMIN: "true",
      ...options.env,
    }
    await runCommand({
      name: "migrate",
      ...services.migrateProgram(ROOT),
      env: backendEnv,
      logFile: join(state.logs, "migrate.log"),
      timeoutMs: services.MIGRATE_TIMEOUT,
    })
    const catalogue = join(folder, "catalogue.csv")
    options.writeCatalogue?.(catalogue)
    const lines = await runCommand({
      name: "demo",
      ...services.demoProgram(ROOT),
      env: {
        ...backendEnv,
        ...services.demoEnv(options.writeCatalogue ? { DEMO_CATALOGUE: catalogue } : {}, ROOT),
      },
      logFile: join(state.logs, "demo.log"),
      timeoutMs: 30 * 60_000,
    })
    const demo = services.readDemoOutput(lines)
    if (!demo) throw new Error("The demonstration did not tell its key and accounts")

    const launch = async (
      name: string,
      program: services.Program,
      env: NodeJS.ProcessEnv,
      url: string,
      health: string,
    ): Promise<Running> => {
      const service = started(
        await spawnService({ name, ...program, env, logFile: join(state.logs, `${name}.log`) }),
      )
      await waitForHttp(health, { service: name, timeoutMs: services.BACKEND_TIMEOUT, process: service })
      return { url, service }
    }
    return {
      state,
      folder,
      postgres,
      databaseUrl: postgres.url(DATABASE),
      meilisearch,
      redis,
      versions: await versionsOf(postgres, meilisearch),
      publishableKey: demo.publishableKey,
      accounts: demo.accounts as House["accounts"],
      backendEnv,
      startBackend: async (name, env = {}) => {
        const port = await freePort()
        const url = `http://127.0.0.1:${port}`
        const program = services.backendProgram(ROOT, "127.0.0.1", port)
        return launch(name, program, { ...backendEnv, ...env }, url, services.backendHealth(url))
      },
      startStorefront: async (name, backendUrl) => {
        const port = await freePort()
        const url = `http://127.0.0.1:${port}`
        const env = services.storefrontEnv(user, surroundings(backendUrl, port, demo.publishableKey))
        return launch(name, services.storefrontProgram(ROOT), env, url, services.storefrontHealth(url))
      },
      inDatabase: (work) => inDatabase(postgres, work),
      crashPostgres: async () => {
        const { service, port } = postgres
        process.kill(service.pid, "SIGQUIT")
        await service.exited
        postgres = await openPostgres(port)
      },
      crashRedis: async () => {
        if (!redis) throw new Error("This house has no Redis")
        const { service, port } = redis
        process.kill(service.pid, "SIGKILL")
        await service.exited
        redis = await openRedis(port)
      },
      runScript: (name, args, timeoutMs) => {
        const program = services.demoProgram(ROOT)
        return runCommand({
          name,
          ...program,
          args: [...program.args.slice(0, -1), ...args],
          // As "server": a command must not take part in the jobs meanwhile.
          env: { ...backendEnv, MEDUSA_WORKER_MODE: "server" },
          logFile: join(state.logs, `${name}.log`),
          timeoutMs,
        })
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Figures and proofs never touch a database or an index that the environment happens to name. */
function withoutServices(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const named =
    /^(DATABASE_|MEILISEARCH_|REDIS_URL|S3_|SEARCH_|PUBLIC_URL|BACKEND_URL|PUBLISHABLE_KEY|DB_|MEDUSA_|RATE_LIMIT_)/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !named.test(name)))
}

async function inDatabase<T>(postgres: Postgres, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: postgres.url(DATABASE) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function versionsOf(postgres: Postgres, meilisearch: Meilisearch): Promise<Record<string, string>> {
  const server = await inDatabase(postgres, (client) =>
    client.query<{ server_version: string }>("show server_version"),
  )
  const told = await fetch(`${meilisearch.host}/version`, {
    headers: { authorization: `Bearer ${meilisearch.masterKey}` },
    signal: AbortSignal.timeout(10_000),
  })
  const { pkgVersion } = (await told.json()) as { pkgVersion: string }
  return { PostgreSQL: server.rows[0]?.server_version ?? "?", Meilisearch: pkgVersion }
}
