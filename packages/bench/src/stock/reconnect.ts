import type { OperationsAnswer, TerminalOperationInput } from "@ocop/contracts"

import { until, type Proofs } from "../cluster/proofs.ts"
import { ask, askWell } from "../lib/get.ts"
import { latencyOf, short } from "../lib/figures.ts"
import type { SeededRandom } from "../lib/random.ts"
import { printLine } from "../lib/output.ts"
import type { StockCluster } from "./cluster.ts"
import { proveAudit } from "./operations-under-crashes.ts"
import { keyAt } from "./operations.ts"
import { seedTerminals, type Counter } from "./terminals.ts"

/** What a device sends at once. */
const BATCH = 100
/** Longer than a device waits for an answer. */
const PATIENCE_MS = 30_000
/** Pages that are read in a second, whatever the shop's answer costs. */
const PAGES_A_SECOND = 10
const PRICE = 50_000
/** A shelf of its own, of which some goods stand at other points, too. */
const GOODS_OF_A_POINT = 60

/** Points with a place for goods of their own, beside those of the demonstration, until there are so many. */
async function seedSalesPoints(cluster: StockCluster, count: number): Promise<void> {
  await cluster.query(
    `with model as (select * from sales_point where stock_location_id is not null and deleted_at is null order by handle limit 1),
          made as (select lpad(number::text, 4, '0') as name from generate_series(1, $1::int) number),
          places as (insert into stock_location (id, name) select 'sloc_prove' || name, 'Điểm ' || name from made returning id)
     insert into sales_point (id, handle, name, province_code, commune_code, address, opening_hours, stock_location_id, publication_state)
     select 'spnt_prove' || made.name, 'diem-' || made.name, 'Điểm ' || made.name, model.province_code, model.commune_code,
            model.address, model.opening_hours, 'sloc_prove' || made.name, model.publication_state
       from made, model`,
    [count],
  )
}

/** A day without a line: a shift, goods that came, and so many sales of one to three lines. */
function dayOf(
  random: SeededRandom,
  counter: Counter,
  items: readonly string[],
  sales: number,
  from: number,
): TerminalOperationInput[] {
  const made: TerminalOperationInput[] = []
  let shift: string | null = null
  const add = (content: Pick<TerminalOperationInput, "kind" | "payload">): string => {
    const at = from + made.length * 60_000
    const key = keyAt(random, at)
    if (content.kind === "shift_open") shift = key
    made.push({
      key,
      seq: made.length + 1,
      operatorId: counter.leadId,
      occurredAt: new Date(at).toISOString(),
      shift,
      ...content,
    } as TerminalOperationInput)
    return key
  }
  add({ kind: "shift_open", payload: { float: 500_000 } })
  add({ kind: "receive", payload: { lines: items.map((itemId) => ({ itemId, quantity: 5_000 })) } })
  for (let number = 1; number <= sales; number += 1) {
    const lines = random
      .shuffled(items)
      .slice(0, 1 + random.whole(3))
      .map((itemId) => ({ itemId, quantity: 1 + random.whole(3), title: "Hàng OCOP", unitPrice: PRICE }))
    const total = lines.reduce((sum, { quantity }) => sum + quantity * PRICE, 0)
    const payments = [{ method: "cash" as const, amount: total }]
    add({ kind: "sale", payload: { receipt: `R${number}`, lines, payments, total } })
  }
  return made
}

/** Sends what a terminal has, as the point of sale does: what was not taken stays and is sent after the asked pause. */
async function drain(
  cluster: StockCluster,
  counter: Counter,
  operations: readonly TerminalOperationInput[],
  turn: number,
): Promise<{ asked: number }> {
  let asked = 0
  let waiting = operations
  while (waiting.length > 0) {
    const batch = waiting.slice(0, BATCH)
    asked += 1
    const answer = await ask(`${cluster.server(turn + asked).url}/terminal/operations`, {
      method: "POST",
      body: JSON.stringify({ sentAt: new Date().toISOString(), operations: batch }),
      headers: { authorization: `Bearer ${counter.key}` },
      timeoutMs: PATIENCE_MS,
    }).catch(() => null)
    const before = waiting.length
    if (answer?.status === 200) {
      const { results } = JSON.parse(answer.body.toString()) as OperationsAnswer
      const taken = new Set(
        results.filter(({ code }) => code !== "temporarily_unavailable").map(({ key }) => key),
      )
      waiting = waiting.filter(({ key }) => !taken.has(key))
    }
    if (waiting.length < before) continue
    const pause = Number(answer?.headers["retry-after"] ?? 2) * 1_000
    await new Promise((resolve) => setTimeout(resolve, pause * (0.8 + 0.4 * Math.random())))
  }
  return { asked }
}

/** Reads pages at a steady pace until it is stopped, however long the answers take; milliseconds of each. */
function browse(urls: readonly string[]) {
  const times: number[] = []
  let failures = 0
  let turn = 0
  const open = new Set<Promise<void>>()
  const timer = setInterval(() => {
    const began = performance.now()
    const one: Promise<void> = askWell(urls[turn++ % urls.length] as string, { timeoutMs: PATIENCE_MS })
      .then(() => void times.push(performance.now() - began))
      .catch(() => void (failures += 1))
      .finally(() => open.delete(one))
    open.add(one)
  }, 1_000 / PAGES_A_SECOND)
  return async () => {
    clearInterval(timer)
    await Promise.all(open)
    return { times, failures }
  }
}

export interface Reconnect {
  readonly points: number
  readonly sales: number
  /** Seconds until everything is there; 0 asks for nothing. */
  readonly within: number
  /** Times by which the pages' p95 may grow; 0 asks for nothing. */
  readonly slower: number
  /** How long pages are read before. */
  readonly idleMs?: number
  /** How many pages are read, over and over. */
  readonly pages?: number
}

/** As long as the rush takes about: a page is kept for a minute, and both times as many must be drawn anew. */
const IDLE_MS = 90_000

/** So many points come back after a day without a line, all at once, each with so many sales. */
export async function proveReconnect(
  cluster: StockCluster,
  proofs: Proofs,
  random: SeededRandom,
  { points, sales, within, slower, idleMs = IDLE_MS, pages = 400 }: Reconnect,
): Promise<void> {
  await seedSalesPoints(cluster, points)
  const counters = (await seedTerminals(cluster, 1, 1_000)).filter(({ pointId }) =>
    pointId.startsWith("spnt_prove"),
  )
  const goods = await cluster.query<{ id: string }>(
    "select distinct inventory_item_id as id from inventory_level where deleted_at is null order by 1",
  )
  const items = goods.map(({ id }) => id)
  const from = Date.now() - 24 * 60 * 60_000
  const queues = counters.map((counter) =>
    dayOf(random, counter, random.shuffled(items).slice(0, GOODS_OF_A_POINT), sales, from),
  )
  const all = queues.reduce((sum, queue) => sum + queue.length, 0)

  const storefront = await cluster.sandbox.startStorefront("storefront", cluster.server(0).url)
  const handles = await cluster.query<{ product: string; producer: string }>(
    `select product.handle as product, producer.handle as producer from product
       join listing on listing.product_id = product.id and listing.deleted_at is null
       join producer on producer.id = listing.producer_id
      where product.status = 'published' and product.deleted_at is null order by product.handle limit 200`,
  )
  const paths = [
    "/",
    "/san-pham",
    "/san-pham?sao=5",
    "/san-pham?q=mat+ong",
    ...new Set(
      handles.flatMap(({ product, producer }) => [`/san-pham/${product}`, `/nha-san-xuat/${producer}`]),
    ),
  ]
  // Once through everything, so that both times the same is read; some producers have no page of their own.
  const urls: string[] = []
  for (const path of random.shuffled(paths).slice(0, pages)) {
    const url = storefront.url + path
    if ((await ask(url, { timeoutMs: PATIENCE_MS })).status === 200) urls.push(url)
  }
  if (urls.length < Math.min(pages, paths.length) / 2)
    throw new Error(`Only ${urls.length} of ${paths.length} pages answer`)
  const idle = browse(urls)
  await new Promise((resolve) => setTimeout(resolve, idleMs))
  const before = await idle()

  const meanwhile = browse(urls)
  const began = performance.now()
  const drained = await Promise.all(
    counters.map((counter, index) => drain(cluster, counter, queues[index]!, index)),
  )
  const count = async () =>
    (
      await cluster.query<{ all: number; applied: number }>(
        `select count(*)::int as all, count(*) filter (where outcome = 'applied')::int as applied from stock_operation
          where terminal_id = any($1)`,
        [counters.map(({ terminalId }) => terminalId)],
      )
    )[0]!
  // What waited for another operation is applied by the next batch of its point, at the latest by the job.
  await until(async () => (await count()).applied === all, 60_000, 500)
  const seconds = (performance.now() - began) / 1_000
  const during = await meanwhile()

  const asked = drained.reduce((sum, one) => sum + one.asked, 0)
  printLine(
    `  ${counters.length} counters, ${items.length} goods, ${all} operations, ${asked} batches, ${short(seconds)} s, ${short(all / seconds)} operations a second`,
  )
  if (within > 0)
    proofs.check(`everything is there within ${within} seconds`, seconds <= within, `${short(seconds)} s`)
  const kept = await count()
  proofs.check("each operation counts, once", kept.all === all && kept.applied === all, kept)
  const [idleTimes, busyTimes] = [latencyOf(before.times), latencyOf(during.times)]
  const seen = `p95 ${short(idleTimes.p95)} ms idle, ${short(busyTimes.p95)} ms meanwhile (p50 ${short(idleTimes.p50)} and ${short(busyTimes.p50)}), ${during.times.length} pages, ${before.failures + during.failures} failures`
  if (slower > 0)
    proofs.check(
      `the shop's pages keep their p95 within ${slower} times`,
      busyTimes.p95 <= slower * idleTimes.p95 && before.failures + during.failures === 0,
      seen,
    )
  else printLine(`  ${seen}`)
  await proveAudit(cluster, proofs)
}
