import { latencyOf, short, type Latency } from "../lib/figures.ts"
import { askWell } from "../lib/get.ts"
import { SeededRandom } from "../lib/random.ts"
import { timed } from "../lib/output.ts"
import type { Finding, Shop } from "./finding.ts"
import { typedLetters } from "./questions.ts"
import { dataPath, SERVER_FUNCTION_HEADERS, serverFunctionId } from "./server-function.ts"

const TARGET_P95_MS = 50
const SAMPLES = 400
const WARM_UP = 60

/** What a shopper waits for between two letters: the storefront's suggestions over HTTP, one after the other. */
export const measureTyping = (shop: Shop): Promise<Latency> =>
  timed("Suggestions", async () => {
    const id = serverFunctionId("suggest", "fetchTypingSuggestions")
    const random = new SeededRandom(shop.seed)
    const times: number[] = []
    for (let turn = -WARM_UP; turn < SAMPLES; turn += 1) {
      const path = await dataPath(id, { typed: typedLetters(random), locale: "vi" })
      const started = performance.now()
      await askWell(shop.storefrontUrl + path, { headers: SERVER_FUNCTION_HEADERS })
      if (turn >= 0) times.push(performance.now() - started)
    }
    return latencyOf(times)
  })

export const typingFinding = ({ p50, p95, count }: Latency): Finding => ({
  what: "Suggestions for the letters typed so far, over HTTP from the storefront",
  value: `p50 ${short(p50)} ms, p95 ${short(p95)} ms (${count} letters)`,
  target: `p95 < ${TARGET_P95_MS} ms`,
  met: p95 < TARGET_P95_MS,
})
