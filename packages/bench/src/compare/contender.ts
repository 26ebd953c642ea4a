import { existsSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

import { PRODUCER_HEADER } from "@ocop/contracts"

import { bearer, callerOf, type Caller } from "../cluster/caller.ts"
import { findGoods, putStock, type Goods } from "../cluster/goods.ts"
import type { Running, Sandbox, SandboxOptions } from "../sandbox/sandbox.ts"
import { SeededRandom } from "../lib/random.ts"
import { timed } from "../lib/output.ts"
import { showsGoods } from "../lib/shows-goods.ts"
import { openCounter, type Counter } from "./counter.ts"

/** One of the builds that are compared, with databases of its own and everything up. */
export interface Contender {
  readonly name: string
  readonly sandbox: Sandbox
  readonly backend: Running
  readonly storefront: Running
  readonly caller: Caller
  /** Goods of different producers; the last is of the producer that `producer` speaks for. */
  readonly goods: readonly Goods[]
  /** Headers of a producer's own calls. */
  readonly producer: Record<string, string>
  readonly counter: Counter
  /** The same numbers in both builds. */
  readonly random: SeededRandom
}

/** Jobs of the other build must not take a core meanwhile; all buyers come from one machine. */
const SERVER = { MEDUSA_WORKER_MODE: "server", RATE_LIMIT_SCALE: "100000" }
const PLENTY = 1_000_000
const OTHERS = 40

type OpenSandbox = (options?: SandboxOptions) => Promise<Sandbox>

/** The program that starts a build: its own, which knows what it needs. Up to 9eeda44 it was called a house. */
async function sandboxProgramOf(root: string): Promise<OpenSandbox> {
  const folder = join(root, "packages", "bench", "src")
  const now = join(folder, "sandbox", "sandbox.ts")
  const path = existsSync(now) ? now : join(folder, "house", "house.ts")
  const program = (await import(pathToFileURL(path).href)) as Record<string, OpenSandbox | undefined>
  const open = program.openSandbox ?? program.openHouse
  if (!open) throw new Error(`${path} opens no sandbox`)
  return open
}

/** Starts a build with its own demonstration. */
export async function openContender(name: string, root: string): Promise<Contender> {
  const open = await sandboxProgramOf(root)
  const sandbox = await timed(`Databases and demonstration of the ${name} build`, () => open({ env: SERVER }))
  try {
    const backend = await timed("Backend", () => sandbox.startBackend(`${name}-backend`))
    const storefront = await sandbox.startStorefront(`${name}-storefront`, backend.url)
    const caller = callerOf(backend.url, sandbox.publishableKey)
    await buildIndexes(sandbox, name, storefront.url)
    const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
      sandbox.inDatabase(async (client) => (await client.query(sql, values)).rows as T[])
    const { email } = accountOf(sandbox, /^Chủ cơ sở/)
    const producerId = await producerOf(query, email)
    const goods = await goodsWith(query, producerId)
    for (const one of goods) await putStock({ query }, one, PLENTY)
    const random = new SeededRandom(1)
    const owner = await signIn(sandbox, caller, "producer", /^Chủ cơ sở/)
    const manager = await signIn(sandbox, caller, "point", /^Quản lý điểm bán/)
    const counter = await openCounter(caller, manager, random)
    const producer = { ...owner, [PRODUCER_HEADER]: producerId }
    return { name, sandbox, backend, storefront, caller, goods, producer, counter, random }
  } catch (error) {
    await sandbox.stop()
    throw error
  }
}

/** Jobs fill the search indexes; once they are filled nothing runs beside what is measured. */
async function buildIndexes(sandbox: Sandbox, name: string, storefrontUrl: string): Promise<void> {
  const { service } = await timed("Worker", () =>
    sandbox.startBackend(`${name}-worker`, { MEDUSA_WORKER_MODE: "worker" }),
  )
  await timed("Search indexes", () => showsGoods(storefrontUrl))
  await service.stop()
}

type Query = <T>(sql: string, values?: unknown[]) => Promise<T[]>

function accountOf(sandbox: Sandbox, role: RegExp) {
  const found = sandbox.accounts.find((account) => role.test(account.role))
  if (!found) throw new Error(`The demonstration has no account ${role}`)
  return found
}

async function signIn(sandbox: Sandbox, caller: Caller, actor: string, role: RegExp) {
  const { email, password } = accountOf(sandbox, role)
  const credentials = { email, password }
  const { data } = await caller.call<{ token: string }>("POST", `/auth/${actor}/emailpass`, credentials)
  return bearer(data.token)
}

async function producerOf(query: Query, signInName: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `select membership.producer_id as id from producer_member member
       join producer_membership membership on membership.member_id = member.id and membership.deleted_at is null
      where member.sign_in_name = $1 order by 1 limit 1`,
    [signInName],
  )
  if (!row) throw new Error(`${signInName} is no member of a producer`)
  return row.id
}

async function goodsWith(query: Query, producerId: string): Promise<Goods[]> {
  const all = await findGoods({ query }, 500)
  const own = all.find((one) => one.producer_id === producerId)
  if (!own) throw new Error("The demonstration's producer has nothing to sell")
  return [...all.filter((one) => one !== own).slice(0, OTHERS), own]
}
