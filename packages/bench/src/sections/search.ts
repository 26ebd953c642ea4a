import { latencyOf, short, type Latency } from "../lib/figures.ts"
import { askWell } from "../lib/get.ts"
import { SeededRandom } from "../lib/random.ts"
import { timed } from "../lib/output.ts"
import type { Finding, Shop } from "./finding.ts"
import { facetSearch, pathOf, type Address } from "./questions.ts"
import { openReader, type EngineCall } from "./reader.ts"
import { browseDataPath, browseFunctionId, SERVER_FUNCTION_HEADERS } from "./server-function.ts"

const TARGET_P95_MS = 50
const TARGET_RATIO = 1.5
const SAMPLES = 400
const WARM_UP = 60

export type Way = "plain" | "raw" | "reader" | "data" | "page"

/**
 * One facet search after the other, each asked in five ways in turn (so that whatever else the machine does
 * meets them alike): the search engine with the words as they are, the search engine with the shop's own questions, the storefront's reading function in this process, the built
 * storefront's data address over HTTP, and its drawn page, every address for the first time.
 */
export async function measureSearch(shop: Shop): Promise<Record<Way, Latency>> {
  return timed("Search", async () => {
    const reader = await openReader(shop)
    const id = browseFunctionId()
    const random = new SeededRandom(shop.seed)
    const times: Record<Way, number[]> = { plain: [], raw: [], reader: [], data: [], page: [] }
    const clock = async (work: () => Promise<unknown>): Promise<number> => {
      const started = performance.now()
      await work()
      return performance.now() - started
    }
    for (let turn = -WARM_UP; turn < SAMPLES; turn += 1) {
      // A page that is asked for the first time is drawn; the whole address is the key of a page.
      const address: Address = { ...facetSearch(random), trang: "1" }
      const rounds = await reader.roundsFor(address)
      const data = await browseDataPath(id, address)
      const ways: Record<Way, () => Promise<unknown>> = {
        plain: () => askPlainly(rounds, address.q ?? ""),
        raw: async () => {
          for (const round of rounds) await Promise.all(round.map(askRaw))
        },
        reader: () => reader.read(address),
        data: () => askWell(shop.storefrontUrl + data, { headers: SERVER_FUNCTION_HEADERS }),
        page: () => askWell(`${shop.storefrontUrl}${pathOf(address)}&lan=${turn + WARM_UP}`),
      }
      const order =
        turn % 2 === 0
          ? (["plain", "raw", "reader", "data", "page"] as const)
          : (["page", "data", "reader", "raw", "plain"] as const)
      for (const way of order) {
        const took = await clock(ways[way])
        if (turn >= 0) times[way].push(took)
      }
    }
    return {
      plain: latencyOf(times.plain),
      raw: latencyOf(times.raw),
      reader: latencyOf(times.reader),
      data: latencyOf(times.data),
      page: latencyOf(times.page),
    }
  })
}

/** The reader's own calls are made with fetch too; what is compared is what it does around them. */
const askRaw = async ({ url, init }: EngineCall): Promise<unknown> => (await fetch(url, init)).arrayBuffer()

/** The typed words in one question with the same filters and the facets of the page: a shop without understanding. */
async function askPlainly(rounds: readonly (readonly EngineCall[])[], q: string): Promise<unknown> {
  const [first] = rounds[0] ?? []
  if (!first) throw new Error("No call")
  const { queries } = JSON.parse(String(first.init.body)) as {
    queries: { indexUid: string; filter: string[]; attributesToRetrieve: string[] }[]
  }
  const [query] = queries
  if (!query) throw new Error("No question")
  const { indexUid, filter, attributesToRetrieve } = query
  const facets = ["star", "group", "set", "provinceCode", "producer.handle", "producer.legalType", "inStock"]
  const body = { queries: [{ indexUid, q, filter, facets, limit: 24, attributesToRetrieve }] }
  return askRaw({ url: first.url, init: { ...first.init, body: JSON.stringify(body) } })
}

export function searchFindings(found: Readonly<Record<Way, Latency>>): Finding[] {
  const { raw } = found
  const line = (way: Way, name: string, ratioTarget: boolean): Finding => {
    const own = found[way]
    const ratio = own.p50 / raw.p50
    return {
      what: `Facet search, ${name}`,
      value:
        `p50 ${short(own.p50)} ms, p95 ${short(own.p95)} ms (${own.count} searches)` +
        (way === "raw" || way === "plain"
          ? ""
          : `; ${short(ratio)} × raw at p50, ${short(own.p95 / raw.p95)} × at p95`),
      target: ratioTarget
        ? `≤ ${TARGET_RATIO} × raw, p95 < ${TARGET_P95_MS} ms`
        : `p95 < ${TARGET_P95_MS} ms`,
      met: own.p95 < TARGET_P95_MS && (!ratioTarget || ratio <= TARGET_RATIO),
    }
  }
  return [
    line("plain", "Meilisearch itself, the words as typed, one question", false),
    line("raw", "Meilisearch itself, the shop's own questions", false),
    line("reader", "the storefront's reading function (what it adds to the engine)", true),
    line("data", "the storefront's data address over HTTP", false),
    line("page", "the storefront's drawn page over HTTP, never kept", false),
  ]
}
