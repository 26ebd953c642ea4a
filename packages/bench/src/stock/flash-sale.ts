import type { Basket, DeliveryQuote } from "@ocop/contracts"
import { Redis } from "ioredis"
import { answered } from "../cluster/caller.ts"
import { findGoods, putStock, shopStock, type Goods } from "../cluster/goods.ts"
import { until, type Proofs } from "../cluster/proofs.ts"
import { inParallel } from "../sandbox/crashable-processes.ts"
import { latencyOf, short } from "../lib/figures.ts"
import type { SeededRandom } from "../lib/random.ts"
import { printLine } from "../lib/output.ts"
import { retryAfterOf, untilAnswered } from "../lib/until-answered.ts"
import type { StockCluster } from "./cluster.ts"
import { proveAudit } from "./operations-under-crashes.ts"

const TO = { provinceCode: "01", communeCode: "00070" }

interface Ready {
  readonly id: string
  readonly total: number
}

const addressOf = (buyer: number): string =>
  `198.${18 + (buyer >> 14)}.${(buyer >> 6) & 255}.${1 + (buyer & 63)}`

async function fill(cluster: StockCluster, lines: readonly Goods[], buyer: number): Promise<Ready> {
  const caller = cluster.server(buyer)
  const from = { "x-forwarded-for": addressOf(buyer) }
  const [first, ...rest] = lines as [Goods, ...Goods[]]
  let basket = answered(await caller.open(first.variant_id, addressOf(buyer)), "A basket")
  for (const one of rest) {
    const line = { variantId: one.variant_id, quantity: 1 }
    const path = `/store/baskets/${basket.id}/lines`
    basket = answered(await caller.call<Basket>("POST", path, line, from), "A line of a basket")
  }
  const path = `/store/baskets/${basket.id}/delivery-quote`
  const quote = answered(await caller.call<DeliveryQuote>("POST", path, TO, from), "A price of delivery")
  return { id: basket.id, total: basket.itemsTotal + quote.total }
}

interface Asked {
  /** When it began, ms after all of them did. */
  readonly at: number
  readonly took: number
  readonly status: number
}

interface Answered {
  readonly status: number
  readonly asked: readonly Asked[]
}

/** Orders at once, and again when the shop says that it is busy, as the buyer's page does. */
async function order(cluster: StockCluster, basket: Ready, buyer: number, start: number): Promise<Answered> {
  const asked: Asked[] = []
  const { status } = await untilAnswered(async (attempt) => {
    const began = performance.now()
    const answer = await fetch(`${cluster.server(buyer + attempt).url}/store/baskets/${basket.id}/order`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": cluster.sandbox.publishableKey,
        "x-forwarded-for": addressOf(buyer),
      },
      body: JSON.stringify({
        contact: { name: "Nguyễn Thị Hoa", phone: "0912345678", email: null },
        address: { ...TO, street: "12 Hàng Bè" },
        note: null,
        payment: "cod",
        expectedTotal: basket.total,
      }),
      signal: AbortSignal.timeout(60_000),
    })
    await answer.arrayBuffer()
    asked.push({ at: began - start, took: performance.now() - began, status: answer.status })
    return { status: answer.status, retryAfter: retryAfterOf(answer.headers.get("retry-after")) }
  })
  return { status, asked }
}

/**
 * So many checkouts at once on two servers for a few pieces: every basket wants one of them and up to four other
 * goods, in any order.
 */
export async function proveFlashSale(
  cluster: StockCluster,
  proofs: Proofs,
  random: SeededRandom,
  { buyers, pieces, within }: { buyers: number; pieces: number; within: number },
): Promise<void> {
  const goods = await findGoods(cluster, 8)
  const [wanted, ...others] = goods as [Goods, ...Goods[]]
  for (const other of others) await putStock(cluster, other, 100_000)
  await putStock(cluster, wanted, pieces + buyers)
  const baskets: Ready[] = Array.from({ length: buyers })
  const started = performance.now()
  await inParallel(Array.from({ length: buyers }), 8, async (_, buyer) => {
    const lines = random.shuffled([wanted, ...random.shuffled(others).slice(0, random.whole(5))])
    baskets[buyer] = await fill(cluster, lines, buyer)
  })
  printLine(
    `  ${buyers} baskets of one to five lines filled, ${short((performance.now() - started) / 1000)} s`,
  )
  await putStock(cluster, wanted, pieces)
  const { reserved } = await shopStock(cluster, wanted)
  const began = performance.now()
  const answers = await Promise.all(baskets.map((basket, buyer) => order(cluster, basket, buyer, began)))
  const seconds = (performance.now() - began) / 1000
  const count = (status: number): number => answers.filter((answer) => answer.status === status).length
  proofs.check(
    `${buyers} checkouts at once for ${pieces} pieces: exactly ${pieces} are sold`,
    count(200) === pieces && count(409) === buyers - pieces,
    `${count(200)} sold, ${count(409)} refused as sold out, ${buyers - count(200) - count(409)} other, ${short(seconds)} s to the last`,
  )
  const asked = answers.flatMap((answer) => answer.asked)
  const times = asked.map(({ took }) => took)
  const slowest = Math.max(...times)
  const seen = `${times.length} requests, p50 ${short(latencyOf(times).p50)} ms, p95 ${short(latencyOf(times).p95)} ms, the longest ${short(slowest)} ms`
  if (within > 0) proofs.check(`no request took over ${within} seconds`, slowest <= within * 1_000, seen)
  else printLine(`  ${seen}`)
  for (const one of asked.toSorted((a, b) => b.took - a.took).slice(0, 5))
    printLine(
      `    ${short(one.took)} ms, begun ${short(one.at / 1_000)} s after the rush did, answered ${one.status}`,
    )
  const left = await shopStock(cluster, wanted)
  proofs.check(
    "every piece is promised, to one buyer",
    left.free === 0 && left.reserved - reserved === pieces && left.reserved === left.promised,
    left,
  )
  proofs.check("no lock is left in Redis", (await leftLocks(cluster)) === 0)
  await proveAudit(cluster, proofs)
}

async function leftLocks(cluster: StockCluster): Promise<number> {
  const redis = new Redis(cluster.sandbox.redis?.url ?? "")
  try {
    let left = -1
    await until(async () => {
      left = (await redis.keys("medusa_lock:*")).filter((name) => !name.includes("search:seed")).length
      return left === 0
    }, 5_000)
    return left
  } finally {
    redis.disconnect()
  }
}
