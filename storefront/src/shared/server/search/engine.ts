import type { SearchDirectory } from "@ocop/contracts"
import { backendClient } from "../backend"
import { CircuitBreaker } from "../breaker"
import { env } from "../env"
import { IndexDirectory } from "./directory"
import {
  answersOf,
  type EngineAnswer,
  type EngineCall,
  type EnginePayload,
  type EngineQuestion,
} from "./calls"

const report = (line: string): boolean => process.stderr.write(`${line}\n`)

export type LogicalIndex = keyof SearchDirectory["indexes"]

/** Time limit of a call: longer than the slowest regular answer, shorter than a visitor's patience. */
const TIMEOUT_MS = 1_500

const directory = new IndexDirectory({
  read: () => backendClient("vi", 2_000)("readSearchDirectory", {}),
  freshMs: 1_000,
  clock: Date.now,
})

/** Version of the catalogue: a cached page is valid while it is the same; null: unknown. */
export const catalogueVersion = (): string | null => directory.version()
const breaker = new CircuitBreaker({ threshold: 3, pauseMs: 2_000, clock: Date.now })

type Failure = { ok: false; code: "index_not_found" | "refused" | "away" }
type Asked = { ok: true; answers: EngineAnswer[] } | Failure

async function post(call: EngineCall): Promise<Asked> {
  try {
    const response = await fetch(`${env().meilisearchHost}/multi-search`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        // Compressed, the engine sends an answer in pieces, and each waits up to 40 ms for the one before to be
        // acknowledged. Within the house the plain answer is twenty times faster.
        "accept-encoding": "identity",
        ...(env().meilisearchKey ? { authorization: `Bearer ${env().meilisearchKey}` } : {}),
      },
      body: JSON.stringify(call),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const payload = (await response.json()) as EnginePayload & { code?: string; message?: string }
    const answers = response.ok ? answersOf(payload) : null
    if (answers) return { ok: true, answers }
    if (payload.code === "index_not_found") return { ok: false, code: "index_not_found" }
    // A client error means that the query is wrong and the engine is well: no reason to open the breaker.
    if (response.status < 500) {
      report(`The search engine refused a question (${response.status} ${payload.code}): ${payload.message}`)
      return { ok: false, code: "refused" }
    }
    report(`The search engine failed (${response.status} ${payload.code}): ${payload.message}`)
  } catch (error) {
    report(`The search engine did not answer: ${error instanceof Error ? error.message : String(error)}`)
  }
  return { ok: false, code: "away" }
}

/** Sends all calls at once; the first failure fails all. */
async function postAll(calls: readonly EngineCall[]): Promise<Asked> {
  const asked = await Promise.all(calls.map(post))
  const failed = asked.find((one): one is Failure => !one.ok)
  return failed ?? { ok: true, answers: asked.flatMap((one) => (one.ok ? one.answers : [])) }
}

/**
 * Calls the search engine: all calls at the same time, their answers in order, one for each query or federation.
 *
 * @param plan builds the calls for the index that serves now; called again when that index was replaced
 * @returns null when the engine cannot answer: callers use the fallback search
 */
export async function callEngine(
  index: LogicalIndex,
  plan: (physicalName: string) => EngineCall[],
): Promise<EngineAnswer[] | null> {
  if (env().searchEngine === "postgres") return null
  let known = await directory.get()
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const name = known?.engine === "meilisearch" ? known.indexes[index] : null
    if (!name || !breaker.allow()) return null
    const asked = await postAll(plan(name))
    if (asked.ok) {
      breaker.succeed()
      return asked.answers
    }
    if (asked.code === "away") {
      breaker.fail()
      return null
    }
    if (asked.code === "refused") {
      breaker.succeed()
      return null
    }
    // The engine is there, only the index was rebuilt under a new name.
    breaker.succeed()
    known = await directory.reread()
  }
  return null
}

/** Like `callEngine`, for plain queries: all of them in one call. */
export const askEngine = (
  index: LogicalIndex,
  plan: (physicalName: string) => EngineQuestion[],
): Promise<EngineAnswer[] | null> => callEngine(index, (name) => [{ queries: plan(name) }])
