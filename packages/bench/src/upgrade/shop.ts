import { join } from "node:path"
import { pathToFileURL } from "node:url"

import type * as LocalServices from "@ocop/local-services"
import pg from "pg"

import { showsGoods } from "../lib/shows-goods.ts"

type Services = Pick<typeof LocalServices, "consoleProgress" | "projectState" | "runStack" | "temporaryState">

/** Where a shop keeps its data and answers; the same for both builds. */
export interface Place {
  /** Folder of the data, outside of both builds. */
  readonly folder: string
  readonly storefrontPort: number
  readonly backendPort: number
}

export interface Account {
  readonly role: string
  readonly email: string
  readonly password: string
}

/** A running shop of one build. */
export interface Shop {
  /** Folder of the build. */
  readonly root: string
  readonly storefrontUrl: string
  readonly backendUrl: string
  readonly databaseUrl: string
  readonly publishableKey: string
  readonly accounts: readonly Account[]
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** Ends every process at once, as a power cut does. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Steps that a start names on the screen. */
const STEPS = 8

/**
 * Builds a revision and starts it by its own start program, as `npm start` in its folder does: what a start needs is
 * known to each revision alone.
 *
 * @param env payment accounts, secrets and whatever else the shop is set up with
 */
export async function startShop(root: string, place: Place, env: NodeJS.ProcessEnv): Promise<Shop> {
  const program = pathToFileURL(join(root, "packages", "local-services", "src", "index.ts")).href
  const { consoleProgress, projectState, runStack, temporaryState } = (await import(program)) as Services
  const stack = await runStack({
    root,
    state: temporaryState(place.folder, projectState(root)),
    env,
    storefrontPort: place.storefrontPort,
    backendPort: place.backendPort,
    progress: consoleProgress(STEPS),
  })
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 2 })
  // A database that is killed takes its connections along; the next question opens others.
  pool.on("error", () => undefined)
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => (stopping ??= pool.end().then(() => stack.stop()))
  const shop: Shop = {
    root,
    storefrontUrl: stack.storefrontUrl,
    backendUrl: stack.backendUrl,
    databaseUrl: stack.databaseUrl,
    publishableKey: stack.publishableKey,
    accounts: Object.values(stack.accounts as Record<string, Account>),
    query: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query(sql, [...values])).rows as Row[],
    kill: async () => {
      for (const service of stack.services) process.kill(-service.pid, "SIGKILL")
      await Promise.all(stack.services.map((service) => service.exited))
      await stop()
    },
    stop,
  }
  try {
    await showsGoods(shop.storefrontUrl)
    return shop
  } catch (error) {
    await stop()
    throw error
  }
}

/** The demonstration's account of a role, e.g. `Quản lý điểm bán Sa Pa`. */
export function accountOf(shop: Shop, role: RegExp): Account {
  const found = shop.accounts.find((account) => role.test(account.role))
  if (!found) throw new Error(`The demonstration has no account ${role}`)
  return found
}
