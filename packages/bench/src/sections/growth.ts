import { short, type Latency } from "../lib/figures.ts"
import type { Finding } from "./finding.ts"
import type { Way } from "./search.ts"

const MOST = 2

export interface Answers {
  readonly search: Readonly<Record<Way, Latency>>
  readonly typing: Latency
}

/** How much slower a larger shop answers than the smaller one, both measured in this run. */
export function growthFindings(small: Answers, large: Answers, count: number, documents: number): Finding[] {
  const line = (name: string, before: Latency, after: Latency): Finding => {
    const middle = after.p50 / before.p50
    const slow = after.p95 / before.p95
    return {
      what: `${name}, ${documents} listings beside ${count}`,
      value:
        `p50 ${short(after.p50)} ms, p95 ${short(after.p95)} ms: ` +
        `${short(middle)} × at p50, ${short(slow)} × at p95`,
      target: `≤ ${MOST} ×`,
      met: middle <= MOST && slow <= MOST,
    }
  }
  return [
    line("Facet search, the storefront's data address", small.search.data, large.search.data),
    line("Facet search, the storefront's drawn page", small.search.page, large.search.page),
    line("Suggestions", small.typing, large.typing),
  ]
}
