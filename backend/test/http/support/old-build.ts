import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer } from "node:net"
import { join, resolve } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { gunzipSync } from "node:zlib"
import { Client } from "@medusajs/framework/pg"
import type { Reply } from "./buyer"

/** A database that build 9eeda44 has filled, and a counter's device (see the folder's README). */
const FIXTURE = resolve("../packages/bench/fixtures/9eeda44")
const CLI = resolve("../node_modules/@medusajs/cli/cli.js")
const DATABASE = "old_build"
const START_MS = 180_000

interface Facts {
  readonly at: string
  readonly publishableKey: string
  readonly basketId: string
  readonly orders: { readonly cod: string; readonly transfer: string; readonly last: string }
  readonly stockListId: string
  readonly terminalKey: string
  readonly receipts: readonly string[]
}

/** As the old build's device has stored it; it sends everything but the last three. */
interface StoredOperation {
  readonly key: string
  readonly seq: number
  readonly kind: string
  readonly occurredAt: string
  readonly state: string
  readonly code: string | null
  readonly message: string | null
}

export const facts = JSON.parse(readFileSync(join(FIXTURE, "facts.json"), "utf8")) as Facts
const device = JSON.parse(readFileSync(join(FIXTURE, "device.json"), "utf8")) as {
  stores: { name: string; rows: unknown[] }[]
}

/** How long ago the fixture was made: everything in it happened so much later, so that nothing has run out. */
const elapsedMs = Date.now() - Date.parse(facts.at)

/** What the device has not sent, as it goes over the line. */
export const queue = (device.stores.find(({ name }) => name === "operations")!.rows as StoredOperation[])
  .filter(({ state }) => state === "waiting")
  .map(({ state: _state, code: _code, message: _message, ...operation }) => ({
    ...operation,
    occurredAt: new Date(Date.parse(operation.occurredAt) + elapsedMs).toISOString(),
  }))

export interface OldBuild {
  readonly url: string
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>
  call<T>(method: string, path: string, data?: unknown, headers?: Record<string, string>): Promise<Reply<T>>
  stop(): Promise<void>
}

/** Restores the old build's database, migrates it, and starts this build on it, in a process of its own. */
export async function upgradeOldBuild(): Promise<OldBuild> {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const server = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}`
  const url = `${server}/${DATABASE}`
  await inDatabase(`${server}/postgres`, async (client) => {
    await client.query(`drop database if exists ${DATABASE} with (force)`)
    await client.query(`create database ${DATABASE} template template0`)
  })
  await inDatabase(url, restore)

  const port = await freePort()
  const backendUrl = `http://localhost:${String(port)}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: url,
    SEARCH_ENGINE: "postgres",
    MEDUSA_WORKER_MODE: "shared",
    BACKEND_URL: backendUrl,
    DEMO_MAILBOX: "true",
    PORT: String(port),
  }
  delete env.REDIS_URL
  const migrated = spawnSync(
    process.execPath,
    [CLI, "db:migrate", "--execute-safe-links", "--execute-all-search"],
    { env, encoding: "utf8", timeout: START_MS },
  )
  if (migrated.status !== 0) throw new Error(`Migrations: ${migrated.stdout}\n${migrated.stderr}`)
  const child = spawn(process.execPath, [CLI, "start", "--port", String(port)], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  })
  const client = new Client({ connectionString: url })
  await client.connect()
  const stop = async (): Promise<void> => {
    await ended(child)
    await client.end()
  }
  try {
    await answers(child, backendUrl)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url: backendUrl,
    rows: async <T>(sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows as T[],
    call: async <T>(method: string, path: string, data?: unknown, headers: Record<string, string> = {}) => {
      const answer = await fetch(backendUrl + path, {
        method,
        headers: {
          "x-publishable-api-key": facts.publishableKey,
          ...(data === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(data === undefined ? {} : { body: JSON.stringify(data) }),
      })
      return {
        status: answer.status,
        data: (await answer.json()) as T,
        headers: Object.fromEntries(answer.headers),
      }
    },
    stop,
  }
}

/** Runs the dump, then moves all of its moments so far towards now as the fixture is old. */
async function restore(client: Client): Promise<void> {
  await client.query(gunzipSync(readFileSync(join(FIXTURE, "database.sql.gz"))).toString("utf8"))
  await client.query("set search_path to public; set session_replication_role to replica")
  const { rows } = await client.query<{ statement: string }>(
    `select format('update %I set %s', relname, string_agg(format('%1$I = %1$I + $1::interval', attname), ', ')) as statement
       from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
        and atttypid = 'timestamptz'::regtype and attgenerated = ''
      group by relname`,
  )
  for (const { statement } of rows) await client.query(statement, [`${String(elapsedMs)} milliseconds`])
}

async function inDatabase(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

async function answers(child: ChildProcess, url: string): Promise<void> {
  let output = ""
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (part: Buffer) => (output = (output + part.toString()).slice(-4_000)))
  const end = Date.now() + START_MS
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => null)
    if (answer?.ok) return
    if (child.exitCode !== null || Date.now() > end) throw new Error(`The backend does not start:\n${output}`)
    await pause(250)
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGTERM")
  const hard = setTimeout(() => child.kill("SIGKILL"), 10_000)
  await gone
  clearTimeout(hard)
}
