import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Client } from "@medusajs/framework/pg"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  clearInstances,
  configLoaderOverride,
  initDb,
  migrateSearchIndexes,
  startApp,
} from "@medusajs/test-utils"
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
  stop(): Promise<void>
}

/** Variables that Medusa reads once, at its start: a file that sets others gets an app of its own. */
const READ_AT_START = /^(SMTP_URL|MAIL_FROM|STRIPE_.*)$/

const variablesReadAtStart = (): string =>
  JSON.stringify(
    Object.entries(process.env)
      .filter(([name]) => READ_AT_START.test(name))
      .sort(),
  )

/** Files of one worker share its process: what the first one started is there for the next. */
const worker = globalThis as typeof globalThis & { httpTestApp?: { app: RunningApp; variables: string } }

/** The worker's app; starts it for the first file, and anew for a file with other variables. */
export async function runningApp(): Promise<RunningApp> {
  const variables = variablesReadAtStart()
  if (worker.httpTestApp?.variables === variables) return worker.httpTestApp.app
  await worker.httpTestApp?.app.stop()
  delete worker.httpTestApp
  const app = await start()
  worker.httpTestApp = { app, variables }
  return app
}

async function start(): Promise<RunningApp> {
  const cwd = process.cwd()
  const clientUrl = await newDatabase(`http_tests_${process.env.VITEST_POOL_ID ?? "1"}`)
  await configLoaderOverride(cwd, { clientUrl })
  const database = await initDb()
  const { container, port, shutdown } = await startApp({ cwd })
  await migrateSearchIndexes(container, container.resolve(ContainerRegistrationKeys.LOGGER))
  await setUpPlatform(container)
  const keeper = await DatabaseKeeper.open(clientUrl)
  return {
    container,
    database,
    baseUrl: `http://localhost:${String(port)}`,
    keeper,
    base: await keeper.keep(),
    stop: async () => {
      await keeper.close()
      await shutdown()
      await clearInstances()
      await container.dispose()
    },
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
