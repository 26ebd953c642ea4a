import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

import type pg from "pg"

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
  waitForHttp,
  type Meilisearch,
  type Postgres,
  type Redis,
  type Service,
  type State,
} from "@ocop/local-services"

import { DATABASE, inDatabase, versionsOf } from "./database.ts"
import { startSandboxServers } from "./servers.ts"

/** The project's folder: four above this file. */
export const ROOT = resolve(fileURLToPath(new URL("../../../..", import.meta.url)))

export interface SandboxOptions {
  /** Writes the list that becomes the demonstration to the given path. Default: the project's own list. */
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

/** A sandbox: databases and engines of a throw-away shop, and the means to start its processes on them. */
export interface Sandbox {
  readonly state: State
  /** Temporary; removed by `stop()`. */
  readonly folder: string
  readonly postgres: Postgres
  readonly databaseUrl: string
  readonly meilisearch: Meilisearch
  readonly redis: Redis | undefined
  /** What runs under the shop, for the report. */
  readonly versions: Readonly<Record<string, string>>
  readonly publishableKey: string
  readonly accounts: readonly { role: string; email: string; password: string }[]
  /** Environment of every backend process of this sandbox. */
  readonly backendEnv: NodeJS.ProcessEnv
  startBackend(name: string, env?: NodeJS.ProcessEnv): Promise<Running>
  startStorefront(name: string, backendUrl: string): Promise<Running>
  /** Runs statements on the sandbox's database, on a connection of their own. */
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
const SECRETS = {
  jwt: "bench-jwt-secret-0001",
  cookie: "bench-cookie-secret-0001",
  link: "bench-link-secret-0001",
}
/** Nobody calls the shop by this name here; links only need one. */
const PUBLIC_URL = "http://shop.localhost"

/**
 * Starts PostgreSQL, Meilisearch and, if wanted, Redis on free ports with throw-away data, migrates and seeds the
 * catalogue. No process of the shop runs yet. `stop()` ends everything and removes every trace;
 * Ctrl-C and SIGTERM do the same and end the program.
 */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  if (!hasEmbeddedMeilisearch()) {
    throw new LocalServiceError("platform_unsupported", { service: "Meilisearch", detail: process.platform })
  }
  // A proof that is killed outright leaves servers behind; the next start ends them.
  const temporary = await makeTemporaryState(ROOT)
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
  const started: Started = (part) => {
    undo.push(() => part.stop())
    recordGroups(state.runFile)
    return part
  }
  try {
    return { ...(await fillSandbox(options, state, started)), state, folder: state.folder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Started = <T extends { stop(): Promise<void> }>(part: T) => T

/** Starts the servers and brings the database to where the processes of the shop can start on it. */
async function fillSandbox(
  options: SandboxOptions,
  state: State,
  started: Started,
): Promise<Omit<Sandbox, "state" | "folder" | "stop">> {
  const user = withoutServices(process.env)
  const { redis: wantsRedis = false, durable = false } = options
  const servers = await startSandboxServers({ state, redis: wantsRedis, durable, started })
  const { postgres, meilisearch, redis } = servers
  await postgres.createDatabase(DATABASE)
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
  const demo = await seed(options, state, backendEnv)
  const launch = launcher(state, started)
  return {
    ...servers,
    databaseUrl: postgres.url(DATABASE),
    versions: await versionsOf(postgres, meilisearch),
    publishableKey: demo.publishableKey,
    accounts: demo.accounts as Sandbox["accounts"],
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
  }
}

/** Migrates the database and runs the demonstration's script on it; answers what that printed. */
async function seed(
  { writeCatalogue }: SandboxOptions,
  state: State,
  env: NodeJS.ProcessEnv,
): Promise<services.DemoResult> {
  await runCommand({
    name: "migrate",
    ...services.migrateProgram(ROOT),
    env,
    logFile: join(state.logs, "migrate.log"),
    timeoutMs: services.MIGRATE_TIMEOUT,
  })
  const catalogue = join(state.folder, "catalogue.csv")
  writeCatalogue?.(catalogue)
  const lines = await runCommand({
    name: "demo",
    ...services.demoProgram(ROOT),
    env: { ...env, ...services.demoEnv(writeCatalogue ? { DEMO_CATALOGUE: catalogue } : {}, ROOT) },
    logFile: join(state.logs, "demo.log"),
    timeoutMs: 30 * 60_000,
  })
  const demo = services.readDemoOutput(lines)
  if (!demo) throw new Error("The demonstration did not print its key and accounts")
  return demo
}

const launcher =
  (state: State, started: Started) =>
  async (
    name: string,
    program: services.Program,
    env: NodeJS.ProcessEnv,
    url: string,
    health: string,
  ): Promise<Running> => {
    const logFile = join(state.logs, `${name}.log`)
    const service = started(await spawnService({ name, ...program, env, logFile }))
    await waitForHttp(health, { service: name, timeoutMs: services.BACKEND_TIMEOUT, process: service })
    return { url, service }
  }

/** Figures and proofs never touch a database or an index that the environment happens to name. */
function withoutServices(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const named =
    /^(DATABASE_|MEILISEARCH_|REDIS_URL|S3_|SEARCH_|PUBLIC_URL|BACKEND_URL|PUBLISHABLE_KEY|DB_|MEDUSA_|RATE_LIMIT_)/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !named.test(name)))
}
