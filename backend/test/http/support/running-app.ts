import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Client } from "@medusajs/framework/pg"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { configLoaderOverride, initDb, migrateSearchIndexes, startApp } from "@medusajs/test-utils"
import { countAttempt } from "../../../src/http/rate-limit"
import { setUpPlatform } from "../../../src/setup/set-up-platform"
import { DatabaseKeeper, type DatabaseState } from "./database-state"

/** A Medusa that answers over HTTP, with the database that belongs to this worker. */
export interface RunningApp {
  readonly container: MedusaContainer
  readonly database: Knex
  readonly baseUrl: string
  readonly keeper: DatabaseKeeper
  /** What the database holds before a file adds its own: the migrated tables and the platform. */
  readonly base: DatabaseState
}

/** Files of one worker share its process: what the first one started is there for the next. */
const worker = globalThis as typeof globalThis & { httpTestApp?: Promise<RunningApp> }

/** The app of this process; the first file that asks starts it. */
export const runningApp = (): Promise<RunningApp> => (worker.httpTestApp ??= start())

async function start(): Promise<RunningApp> {
  const cwd = process.cwd()
  const name = `http_tests_${process.env.VITEST_POOL_ID ?? "1"}`
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const server = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}`
  await makeDatabase(server, name)
  const clientUrl = `${server}/${name}`
  await configLoaderOverride(cwd, { clientUrl })
  const database = await initDb()
  const { container, port } = await startApp({ cwd })
  await migrateSearchIndexes(container, container.resolve(ContainerRegistrationKeys.LOGGER))
  await setUpPlatform(container)
  // The counters' table is made at first use; it must be in the database that each test starts from.
  await countAttempt(container, "basketWrite", "warm-up")
  const keeper = await DatabaseKeeper.open(server, name)
  return {
    container,
    database,
    baseUrl: `http://localhost:${String(port)}`,
    keeper,
    base: await keeper.keep(),
  }
}

/** Makes a database anew, as a copy of `template1`, which the run has migrated. */
async function makeDatabase(server: string, name: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname = $1 or datname like $1 || '\\_%'",
    [name],
  )
  for (const old of rows) await client.query(`drop database ${old.name} with (force)`)
  await client.query(`create database ${name}`)
  await client.end()
}
