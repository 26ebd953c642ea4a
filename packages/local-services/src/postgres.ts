import { chmodSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import pg from "pg"

import { runCommand } from "./command.ts"
import { asDiskFull, assertDiskSpace } from "./disk.ts"
import { LocalServiceError } from "./errors.ts"
import { assertPortFree, freePort } from "./ports.ts"
import { postgresBinaries } from "./postgres-binaries.ts"
import { brokenFolderError, inspectDatabaseFolder } from "./postgres-folder.ts"
import { spawnService, type Service } from "./supervisor.ts"
import { databaseUser, giveTo, makeReachableFolder, type SystemUser } from "./system-user.ts"

export interface PostgresOptions {
  /** Made if missing. With `throwAway` it is removed by stop(). */
  readonly dataDir: string
  /** Default: any free one. A given port that is taken throws `port_taken`. */
  readonly port?: number | undefined
  /** For tests: no fsync, folder removed at the end. */
  readonly throwAway?: boolean
  /** Default: beside the data folder. */
  readonly logFile?: string
  readonly choosePort?: string
}

export interface Postgres {
  readonly host: "localhost"
  readonly port: number
  readonly user: string
  readonly password: string
  readonly service: Service
  /** Connection address of one of its databases. */
  url(database: string): string
  /** Makes a database (UTF-8) unless it is there. Returns whether it was made. */
  createDatabase(name: string): Promise<boolean>
  /** Drops a database with whoever is connected to it. */
  dropDatabase(name: string): Promise<void>
  /** Copies a database that nobody is connected to (CREATE DATABASE … TEMPLATE). */
  cloneDatabase(template: string, name: string): Promise<void>
  stop(): Promise<void>
}

// Loopback only and on a folder of our own: the password keeps out accidents, not attackers on this machine.
const USER = "postgres"
const PASSWORD = "postgres"

const INIT_TIMEOUT_MS = 120_000
/** A crash of the machine may leave minutes of log to replay. */
const START_TIMEOUT_MS = 120_000

/**
 * Starts the embedded PostgreSQL on a folder, initialising it first if it is empty (UTF-8, locale C). Throws
 * `LocalServiceError`: `platform_unsupported`, `disk_full`, `port_taken`, `database_*`, `service_*`.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir } = options
  const logFile = options.logFile ?? `${dataDir}.log`
  assertDiskSpace(dataDir)
  const user = await databaseUser()
  const binaries = await postgresBinaries(user, join(dirname(dataDir), "bin"))
  const state = inspectDatabaseFolder(dataDir, binaries.major)
  if (options.port !== undefined) {
    await assertPortFree(options.port, "PostgreSQL", options.choosePort ?? "DATABASE_PORT=<port> npm start")
  }
  if (state === "empty") await initialise(dataDir, binaries.initdb, user, logFile, options.throwAway === true)
  else giveTo(dataDir, user)

  const port = options.port ?? (await freePort())
  const service = await startServer(binaries.postgres, options, port, user, logFile)
  return handle(service, port, options)
}

async function initialise(
  dataDir: string,
  initdb: string,
  user: SystemUser | undefined,
  logFile: string,
  throwAway: boolean,
): Promise<void> {
  makeReachableFolder(dataDir)
  chmodSync(dataDir, 0o700)
  const passwordFile = `${dataDir}.password`
  writeFileSync(passwordFile, PASSWORD, { mode: 0o600 })
  giveTo(dataDir, user)
  giveTo(passwordFile, user)
  const args = [
    `--pgdata=${dataDir}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--lc-messages=C",
    ...(throwAway ? ["--no-sync"] : []),
  ]
  try {
    await runCommand({
      name: "initdb",
      command: initdb,
      args,
      cwd: dataDir,
      env: serverEnv(),
      logFile,
      timeoutMs: INIT_TIMEOUT_MS,
      ...user,
    })
  } catch (error) {
    // A half-made folder would look broken to the next start; it was empty before us.
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function startServer(
  postgres: string,
  options: PostgresOptions,
  port: number,
  user: SystemUser | undefined,
  logFile: string,
): Promise<Service> {
  // No Unix socket: its folder would be shared with other servers of the machine. `jit=off`: short queries.
  const settings: Record<string, string> = {
    listen_addresses: "localhost",
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "256MB",
    timezone: "UTC",
    jit: "off",
    ...(options.throwAway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  }
  const service = await spawnService({
    name: "PostgreSQL",
    command: postgres,
    args: [
      "-D",
      options.dataDir,
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
    ],
    cwd: options.dataDir,
    env: serverEnv(),
    logFile,
    stopSignal: "SIGINT",
    graceMs: 15_000,
    ...user,
  })
  try {
    await service.waitForLine(/database system is ready to accept connections/, START_TIMEOUT_MS)
  } catch (error) {
    await service.stop()
    throw startError(error, options.dataDir, port, service.tail(40))
  }
  return service
}

function startError(error: unknown, path: string, port: number, log: readonly string[]): unknown {
  if (log.some((line) => /Address already in use|could not bind/i.test(line))) {
    return new LocalServiceError("port_taken", { port, service: "PostgreSQL" }, { log })
  }
  return asDiskFull(path, error, log) ?? brokenFolderError(path, log) ?? error
}

function serverEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", LC_MESSAGES: "C", TZ: "UTC" }
}

function handle(service: Service, port: number, options: PostgresOptions): Postgres {
  const url = (database: string): string =>
    `postgres://${USER}:${PASSWORD}@localhost:${port}/${encodeURIComponent(database)}`
  const query = (sql: string, values: unknown[] = []): Promise<pg.QueryResult> =>
    withClient(url("postgres"), (client) => client.query(sql, values))

  return {
    host: "localhost",
    port,
    user: USER,
    password: PASSWORD,
    service,
    url,
    createDatabase: async (name) => {
      const found = await query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
      if (found.rowCount !== 0) return false
      await query(`CREATE DATABASE ${quoted(name)} ENCODING 'UTF8' TEMPLATE template0`)
      return true
    },
    dropDatabase: async (name) => {
      await query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
    },
    cloneDatabase: async (template, name) => {
      await query(`CREATE DATABASE ${quoted(name)} TEMPLATE ${quoted(template)}`)
    },
    stop: async () => {
      await service.stop()
      if (options.throwAway) rmSync(options.dataDir, { recursive: true, force: true })
    },
  }
}

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`

/**
 * What a database is, whatever its address: the cluster's identifier and the database's own. A stamp made for
 * one database is not taken for another. Throws `service_unreachable`.
 */
export async function databaseIdentity(url: string): Promise<string> {
  const sql = `SELECT c.system_identifier::text || '/' || d.oid AS identity
    FROM pg_control_system() c, pg_database d WHERE d.datname = current_database()`
  try {
    return await withClient(url, async (client) => {
      const result = await client.query<{ identity: string }>(sql)
      return result.rows[0]?.identity ?? url
    })
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new LocalServiceError(
      "service_unreachable",
      { service: "PostgreSQL (DATABASE_URL)", detail },
      { cause },
    )
  }
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
  })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
