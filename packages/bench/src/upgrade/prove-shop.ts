import { readdirSync } from "node:fs"
import { join } from "node:path"

import type { OrderPage, PayPage, StockAudit, StockListReport, TrialBalance } from "@ocop/contracts"
import { sepayMessage } from "@ocop/payment-fakes"

import { until, type Proofs } from "../cluster/proofs.ts"
import { Buyer, order, type Ordered } from "./buyer.ts"
import { readBasket, store, type Filled } from "./fill.ts"
import { people } from "./people.ts"
import { lostRows, type TableRows, countRows } from "./rows.ts"
import { BANK } from "./settings.ts"
import type { Shop } from "./shop.ts"

/** What the new build's start has made of the old build's database. */
export async function proveDatabase(shop: Shop, proofs: Proofs, before: readonly TableRows[]): Promise<void> {
  const done = new Set(
    (await shop.query<{ name: string }>("select name from mikro_orm_migrations")).map(({ name }) => name),
  )
  const modules = join(shop.root, "backend", "src", "modules")
  const wanted = readdirSync(modules, { recursive: true, encoding: "utf8" })
    .map((path) => /(?:^|[\\/])(Migration\d+)\.ts$/.exec(path)?.[1])
    .filter((name) => name !== undefined)
  const missing = wanted.filter((name) => !done.has(name))
  proofs.check(
    "every migration of the new build was run",
    missing.length === 0,
    missing.slice(0, 5).join(" "),
  )
  const lost = lostRows(before, await countRows(shop))
  proofs.check("no table has lost a row", lost.length === 0, lost.slice(0, 5).join("; "))
}

const sendBankWebhook = (shop: Shop, memo: string, amount: number): Promise<Response> => {
  const number = Date.now()
  const { headers, body } = sepayMessage(BANK.secret, {
    id: number,
    reference: `FT${number}`,
    account: BANK.account,
    amount,
    description: `MBVCB.${number}.${memo.toLowerCase()}.CT tu 0123456789 LO THI MAI`,
    at: new Date(),
  })
  return fetch(`${shop.backendUrl}/hooks/bank/sepay`, { method: "POST", headers: { ...headers }, body })
}

async function proveOrderLink(shop: Shop, proofs: Proofs, name: string, ordered: Ordered): Promise<void> {
  const read = await store<OrderPage>(shop, `/store/order-pages/${ordered.token}`)
  const page = await new Buyer(shop.storefrontUrl).open(`/don-hang/${ordered.token}`)
  proofs.check(
    `the link of ${name} opens`,
    read.status === 200 && page.status === 200 && page.text.includes(read.data.code),
    read.status === 200 ? read.data.code : read.status,
  )
  proofs.check(`${name} costs what it cost`, read.data.total === ordered.total, read.data.total)
}

/** Buyers go on with what they began. */
export async function proveBuyers(shop: Shop, proofs: Proofs, filled: Filled): Promise<void> {
  const { basket, cod, transfer, last } = filled
  const keeper = new Buyer(shop.storefrontUrl, basket.cookies)
  const page = await keeper.open("/gio-hang")
  const { data } = await readBasket(shop, basket.id)
  proofs.check(
    "the basket's cookie shows the same basket",
    basket.goods.every(({ handle }) => page.text.includes(handle)) && data.count === basket.goods.length,
    `${data.groups.length} producers`,
  )
  const ordered = await order(keeper, "cod")
  await proveOrderLink(shop, proofs, "the order of that basket", ordered)
  await proveOrderLink(shop, proofs, "the order by cash on delivery", cod)
  await proveOrderLink(shop, proofs, "the order by bank transfer", transfer)
  await proveOrderLink(shop, proofs, "the order of the last second", last)

  const pay = async (): Promise<PayPage> =>
    (await store<PayPage>(shop, `/store/pay-pages/${transfer.token}`)).data
  const asked = await pay()
  const [request] = asked.requests
  proofs.check("the transfer is still asked for", asked.state === "awaiting_transfer", asked.state)
  const accepted = await sendBankWebhook(shop, request?.memo ?? "", request?.due ?? 0)
  const paid = await until(async () => (await pay()).state === "paid", 30_000, 250)
  proofs.check("the bank's message pays the order", accepted.status === 200 && paid !== null, `${paid} ms`)
}

/** People of the sales point, the producers and the programme find their accounts and their work. */
export async function provePeople(shop: Shop, proofs: Proofs, filled: Filled): Promise<void> {
  const manager = await people.pointManager(shop)
  const path = `/point/stock-lists/${filled.stockList.id}`
  const { data: list } = await manager.call<StockListReport>("GET", path)
  proofs.check(
    "the sales point's unconfirmed stock list is there as it was checked",
    list.state === "checked" && list.counts.good === 1 && list.counts.bad === 1,
    list.counts,
  )
  await manager.call("POST", `${path}/applications`)
  const again = await manager.call<StockListReport>("POST", `${path}/applications`)
  const [booked] = await shop.query<{ pieces: number }>(
    `select coalesce(sum(delta), 0)::int as pieces from stock_movement
      where op_key in (select op_key from stock_list_row where list_id = $1)`,
    [filled.stockList.id],
  )
  proofs.check(
    "confirmed twice, it is carried out once",
    again.data.state === "applied" && booked?.pieces === list.counts.pieces,
    booked,
  )
  const producer = await (await people.producerOwner(shop)).call("GET", "/producer/me")
  proofs.check("a producer's account opens", producer.status === 200, producer.status)
  const officer = await (await people.officer(shop)).call("GET", "/officer/me")
  proofs.check("an officer's account opens", officer.status === 200, officer.status)
}

/** A notification that the old build could not send any more is sent by the new one. */
export async function proveNotifications(
  shop: Shop,
  proofs: Proofs,
  waiting: readonly string[],
): Promise<void> {
  const left = async (): Promise<number> => {
    const [row] = await shop.query<{ left: number }>(
      "select count(*)::int as left from queued_notification where id = any($1) and state <> 'sent'",
      [waiting],
    )
    return row?.left ?? -1
  }
  const sent = await until(async () => (await left()) === 0, 150_000, 1_000)
  proofs.check(`${waiting.length} notifications that waited are sent`, sent !== null, `${await left()} left`)
}

/** The books agree with themselves after all of it. */
export async function proveBooks(shop: Shop, proofs: Proofs): Promise<void> {
  const officer = await people.officer(shop)
  const { data: audit } = await officer.call<StockAudit>("GET", "/officer/stock/audit")
  proofs.check("the stock ledger's audit finds nothing", audit.rows.length === 0, audit)
  const operator = await people.operator(shop)
  const { data: balance } = await operator.call<TrialBalance>("GET", "/operator/settlement/trial-balance")
  proofs.check(
    "the trial balance is zero",
    balance.difference === 0 && balance.entries > 0,
    `${balance.entries} entries`,
  )
}
