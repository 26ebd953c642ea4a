import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Client } from "@medusajs/framework/pg"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { configLoaderOverride, initDb, migrateSearchIndexes, startApp } from "@medusajs/test-utils"
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
  const clientUrl = await newDatabase(`http_tests_${process.env.VITEST_POOL_ID ?? "1"}`)
  await configLoaderOverride(cwd, { clientUrl })
  const database = await initDb()
  const { container, port } = await startApp({ cwd })
  await migrateSearchIndexes(container, container.resolve(ContainerRegistrationKeys.LOGGER))
  await setUpPlatform(container)
  const keeper = await DatabaseKeeper.open(clientUrl)
  return {
    container,
    database,
    baseUrl: `http://localhost:${String(port)}`,
    keeper,
    base: await keeper.keep(),
  }
}

/** Makes a database anew, as a copy of `template1`, which the run has migrated. Answers its address. */
async function newDatabase(name: string): Promise<string> {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const server = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}`
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name}`)
  await client.end()
  return `${server}/${name}`
}
