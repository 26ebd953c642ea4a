import type { Basket, StockListReport, TrialBalance } from "@ocop/contracts"
import type { BrowserContext, Page } from "@playwright/test"

import { ask } from "../lib/get.ts"
import { until } from "../cluster/proofs.ts"
import { Buyer, goodsOfProducers, order, putIntoBasket, type Goods, type Ordered } from "./buyer.ts"
import {
  allSent,
  operationsOf,
  readDisk,
  sell,
  startCounter,
  terminalKeyOf,
  titlesOf,
  type DeviceDisk,
} from "./counter.ts"
import { people } from "./people.ts"
import type { Shop } from "./shop.ts"

/** One who may do everything at the point's counters. */
export const LEAD = { name: "Giàng A Sử", pin: "2468", role: "lead" }

/** A counter that has sold with a connection and then without one. */
export interface FilledCounter {
  readonly page: Page
  readonly key: string
  /** Numbers of the receipts that the screen has shown, in their order. */
  readonly receipts: readonly string[]
  readonly disk: DeviceDisk
}

/** What the old build has made of what people did, and what must go on in the new one. */
export interface Filled {
  readonly basket: {
    readonly id: string
    readonly cookies: ReadonlyMap<string, string>
    readonly goods: readonly Goods[]
  }
  readonly cod: Ordered
  /** By bank transfer, unpaid. */
  readonly transfer: Ordered
  /** The shop was switched off before it could notify anybody of this order. */
  readonly last: Ordered
  /** A list of goods that a sales point has sent and not confirmed. */
  readonly stockList: StockListReport
  /** The browser of the first is closed before the upgrade; the page of the second stays open. */
  readonly closed: FilledCounter
  readonly open: FilledCounter
}

export const UNSENT = { closed: 5, open: 3 } as const

/** Does with a running shop what people do with it, by its pages and its counters. */
export async function fill(shop: Shop, closed: BrowserContext, open: BrowserContext): Promise<Filled> {
  const buyer = (): Buyer => new Buyer(shop.storefrontUrl)
  const goods = await goodsOfProducers(buyer(), 2)
  const [first, second] = goods as [Goods, Goods]
  const ordered = async (lines: readonly Goods[], payment: "cod" | "vietqr"): Promise<Ordered> => {
    const who = buyer()
    for (const line of lines) await putIntoBasket(who, line)
    return order(who, payment)
  }
  const cod = await ordered([first, second], "cod")
  const transfer = await ordered([second], "vietqr")
  const keeper = buyer()
  await putIntoBasket(keeper, first)
  await putIntoBasket(keeper, second)
  const id = keeper.cookies.get("ocop_basket")
  if (id === undefined) throw new Error("The buyer got no basket")

  const manager = await people.pointManager(shop)
  await manager.call("POST", "/point/operators", LEAD)
  const text = `Mã hàng;Tên hàng;Số lượng\n${first.handle};Hàng;7\nkhong-co-that;Hàng lạ;3\n`
  const list = await manager.upload<StockListReport>("/point/stock-lists?kind=receive", "nhan-hang.csv", text)
  if (list.status !== 201) throw new Error(`The stock list: HTTP ${list.status}`)

  const counter = async (context: BrowserContext, name: string, unsent: number): Promise<FilledCounter> => {
    const { data } = await manager.call<{ code: string }>("POST", "/point/enrolment-codes", { name })
    const page = context.pages()[0] ?? (await context.newPage())
    await startCounter(page, data.code, LEAD)
    const titles = await titlesOf(page, 3)
    const receipts: string[] = []
    const next = async (): Promise<void> => {
      receipts.push(await sell(page, titles[receipts.length % titles.length] as string))
    }
    await next()
    await next()
    await allSent(page, 60_000)
    await context.setOffline(true)
    for (let turn = 0; turn < unsent; turn += 1) await next()
    const disk = await readDisk(page)
    const waiting = operationsOf(disk).filter(({ state }) => state === "waiting").length
    if (waiting !== unsent) throw new Error(`${waiting} operations wait on the device, not ${unsent}`)
    return { page, key: await terminalKeyOf(context, shop.storefrontUrl), receipts, disk }
  }
  const filled = {
    basket: { id, cookies: keeper.cookies, goods },
    cod,
    transfer,
    stockList: list.data,
    closed: await counter(closed, "Quầy 1", UNSENT.closed),
    open: await counter(open, "Quầy 2", UNSENT.open),
  }
  // What the orders mean for the ledger is posted by a job.
  const operator = await people.operator(shop)
  await until(
    async () => {
      const { data } = await operator.call<TrialBalance>("GET", "/operator/settlement/trial-balance")
      return data.entries > 0
    },
    90_000,
    1_000,
  )
  return { ...filled, last: await ordered([first], "cod") }
}

/** A basket as the backend reads it. */
export async function readBasket(shop: Shop, id: string): Promise<{ status: number; data: Basket }> {
  return store<Basket>(shop, `/store/baskets/${id}`)
}

/** Asks the backend as the storefront's server does. */
export async function store<T>(shop: Shop, path: string): Promise<{ status: number; data: T }> {
  const { status, body } = await ask(shop.backendUrl + path, {
    headers: { "x-publishable-api-key": shop.publishableKey },
  })
  return { status, data: JSON.parse(body.toString()) as T }
}

/** Notifications that wait and were tried once at most: what was tried more often waits longer than anybody watches. */
export async function waitingNotifications(shop: Shop): Promise<string[]> {
  const [table] = await shop.query<{ name: string }>(
    "select coalesce(to_regclass('queued_notification'), to_regclass('notice'))::text as name",
  )
  const rows = await shop.query<{ id: string }>(
    `select id from ${table?.name ?? ""} where state = 'waiting' and attempts <= 1`,
  )
  return rows.map(({ id }) => id)
}
