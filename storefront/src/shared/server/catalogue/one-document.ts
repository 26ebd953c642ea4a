import { handle as handleSchema, type ApiFailure } from "@ocop/contracts"
import type { ReadResult } from "~/shared/catalogue/views"
import { askEngine, type LogicalIndex } from "../search/engine"

/**
 * Reads one document by its handle from the search engine, else from the fallback. The engine's “not found” counts only
 * after the fallback has confirmed it, because a listing may be newer than its index.
 */
export async function readOne<T>(
  index: LogicalIndex,
  handle: string,
  fallback: () => Promise<{ ok: true; value: T } | ApiFailure>,
): Promise<ReadResult<T>> {
  if (!handleSchema.safeParse(handle).success) return { ok: false, reason: "not_found" }
  const answers = await askEngine(index, (indexUid) => [
    { indexUid, q: "", filter: [`handle = "${handle}"`], offset: 0, limit: 1 },
  ])
  const hit = answers?.[0]?.hits[0]
  if (hit) return { ok: true, value: hit as T }
  const answer = await fallback()
  if (answer.ok) return { ok: true, value: answer.value }
  if (answer.status === 404 || answer.status === 400) return { ok: false, reason: "not_found" }
  // The engine answered that there is none: that is an answer, though the fallback is unavailable.
  return { ok: false, reason: answers ? "not_found" : "unavailable" }
}
