import { join } from "node:path"
import { pathToFileURL } from "node:url"

import { PRODUCER_HEADER } from "@ocop/contracts"

import { bearer, callerOf, type Caller } from "../cluster/caller.ts"
import { findGoods, putStock, type Goods } from "../cluster/goods.ts"
import type { House, HouseOptions, Running } from "../house/house.ts"
import { SeededRandom } from "../lib/random.ts"
import { timed } from "../lib/say.ts"
import { showsGoods } from "../lib/shows-goods.ts"
import { openCounter, type Counter } from "./counter.ts"

interface HouseProgram {
  openHouse(options?: HouseOptions): Promise<House>
}

/** One of the builds that are compared, with databases of its own and everything up. */
export interface Contender {
  readonly name: string
  readonly house: House
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

/** Starts a build by its own programs, with its own demonstration. */
export async function openContender(name: string, root: string): Promise<Contender> {
  const program = pathToFileURL(join(root, "packages", "bench", "src", "house", "house.ts")).href
  const { openHouse } = (await import(program)) as HouseProgram
  const house = await timed(`Databases and demonstration of the ${name} build`, () =>
    openHouse({ env: SERVER }),
  )
  try {
    const backend = await timed("Backend", () => house.startBackend(`${name}-backend`))
    const storefront = await house.startStorefront(`${name}-storefront`, backend.url)
    const caller = callerOf(backend.url, house.publishableKey)
    await showsGoods(storefront.url)
    const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
      house.inDatabase(async (client) => (await client.query(sql, values)).rows as T[])
    const { email } = accountOf(house, /^Chủ cơ sở/)
    const producerId = await producerOf(query, email)
    const goods = await goodsWith(query, producerId)
    for (const one of goods) await putStock({ query }, one, PLENTY)
    const random = new SeededRandom(1)
    const owner = await signIn(house, caller, "producer", /^Chủ cơ sở/)
    const manager = await signIn(house, caller, "point", /^Quản lý điểm bán/)
    const counter = await openCounter(caller, manager, random)
    const producer = { ...owner, [PRODUCER_HEADER]: producerId }
    return { name, house, backend, storefront, caller, goods, producer, counter, random }
  } catch (error) {
    await house.stop()
    throw error
  }
}

type Query = <T>(sql: string, values?: unknown[]) => Promise<T[]>

function accountOf(house: House, role: RegExp) {
  const found = house.accounts.find((account) => role.test(account.role))
  if (!found) throw new Error(`The demonstration has no account ${role}`)
  return found
}

async function signIn(house: House, caller: Caller, actor: string, role: RegExp) {
  const { email, password } = accountOf(house, role)
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
