import { latencyOf, short } from "../lib/figures.ts"
import { askWell } from "../lib/get.ts"
import { perSecond, runClients, type Call, type Measured } from "../lib/clients.ts"
import { SeededRandom } from "../lib/random.ts"
import { timed } from "../lib/output.ts"
import type { Finding, Shop } from "./finding.ts"
import { anyQuestion, pathOf, type Address } from "./questions.ts"
import { browseDataPath, browseFunctionId, SERVER_FUNCTION_HEADERS } from "./server-function.ts"

const TARGET_RATIO = 50
const CLIENTS = 4
const ROUNDS = 3
const MOST_CALLS = 200_000
/** Different addresses that shoppers ask for at one time of a day. */
const DIFFERENT = 400
const PAGE = 24

interface Contender {
  readonly name: string
  readonly call: Call
  readonly runs: Measured[]
}

/** A few addresses are asked for often and many seldom, as words in a language are (Zipf, exponent 1). */
function popular(random: SeededRandom, count: number): () => number {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 1))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return () => {
    let rest = random.next() * whole
    const found = weights.findIndex((weight) => (rest -= weight) <= 0)
    return found === -1 ? count - 1 : found
  }
}

async function medusaCall(shop: Shop): Promise<Call> {
  const headers = { "x-publishable-api-key": shop.sandbox.publishableKey }
  const regions = await askWell(`${shop.backendUrl}/store/regions`, { headers })
  const region = (JSON.parse(regions.body.toString()) as { regions: { id: string }[] }).regions[0]
  if (!region) throw new Error("The shop has no region")
  const pages = Math.floor(Math.min(shop.count, 2_000) / PAGE)
  const path = (turn: number): string =>
    `/store/products?limit=${PAGE}&offset=${(turn % pages) * PAGE}&region_id=${region.id}` +
    "&fields=id,handle,title,thumbnail,*variants.calculated_price"
  return async (turn) => {
    const answer = await askWell(shop.backendUrl + path(turn), { headers })
    const { products } = JSON.parse(answer.body.toString()) as {
      products: { variants: { calculated_price: unknown }[] }[]
    }
    if (products.length !== PAGE || products[0]?.variants[0]?.calculated_price === undefined) {
      throw new Error("Not the page with prices that was asked for")
    }
  }
}

/**
 * Requests a second by four clients that ask one after the other, in turns (A B C D, A B C D, …) on the same data
 * and machine: search and browse as shoppers meet them, the same without the kept pages, and Medusa's own list.
 */
export async function measureThroughput(shop: Shop): Promise<Finding[]> {
  return timed("Requests a second", async () => {
    const random = new SeededRandom(shop.seed)
    const questions: Address[] = Array.from({ length: DIFFERENT }, () => anyQuestion(random))
    const next = popular(random, DIFFERENT)
    const id = browseFunctionId()
    const data = await Promise.all(questions.map((question) => browseDataPath(id, question)))
    const page = (address: Address, suffix = ""): Promise<unknown> =>
      askWell(shop.storefrontUrl + pathOf(address) + suffix, { headers: { "accept-encoding": "br, gzip" } })
    let once = 0
    const contenders: Contender[] = [
      {
        name: "shop",
        runs: [],
        call: async () => void (await page(questions[next()] as Address)),
      },
      { name: "medusa", runs: [], call: await medusaCall(shop) },
      {
        name: "data",
        runs: [],
        call: async () =>
          void (await askWell(shop.storefrontUrl + (data[next()] as string), {
            headers: SERVER_FUNCTION_HEADERS,
          })),
      },
      {
        name: "drawn",
        runs: [],
        call: async () => void (await page(questions[next()] as Address, `&lan=${(once += 1)}`)),
      },
    ]
    for (const { call } of contenders) await runClients(CLIENTS, { milliseconds: 2_000, calls: 200 }, call)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { call, runs } of contenders) {
        runs.push(await runClients(CLIENTS, { milliseconds: shop.seconds * 1000, calls: MOST_CALLS }, call))
      }
    }
    return findings(contenders)
  })
}

function findings(contenders: readonly Contender[]): Finding[] {
  const of = (name: string): Contender => contenders.find((entry) => entry.name === name) as Contender
  const medusa = perSecond(of("medusa").runs)
  const line = (name: string, what: string, target?: number): Finding => {
    const { runs } = of(name)
    const rate = perSecond(runs)
    const failures = runs.reduce((sum, run) => sum + run.failures, 0)
    const { p50, p95 } = latencyOf(runs.flatMap((run) => run.latencies))
    return {
      what,
      value:
        `${short(rate)} requests/s, p50 ${short(p50)} ms, p95 ${short(p95)} ms` +
        (name === "medusa" ? "" : `; ${short(rate / medusa)} × Medusa's list`) +
        (failures > 0 ? `; ${failures} failed` : ""),
      target: target === undefined ? "–" : `≥ ${target} ×`,
      met: target === undefined ? undefined : rate / medusa >= target && failures === 0,
    }
  }
  return [
    line("medusa", "Medusa's `/store/products`, 24 goods with calculated prices"),
    line("shop", "Search and browse pages as shoppers ask for them (popular ones more often)", TARGET_RATIO),
    line("data", "The same as data, no page kept"),
    line("drawn", "The same, every page drawn anew"),
  ]
}
