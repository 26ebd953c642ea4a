import type { ProducerBrief } from "@ocop/contracts"
import { askEngine } from "../search/engine"

/** Cache of producers' names by handle, filled by other answers; names change rarely. */
const names = new Map<string, string>()
const MAX_NAMES = 20_000

/** Adds names that came with other answers to the cache. */
export function learnNames(producers: Iterable<Pick<ProducerBrief, "handle" | "name">>): void {
  if (names.size > MAX_NAMES) names.clear()
  for (const { handle, name } of producers) names.set(handle, name)
}

/** Names of these producers; a handle whose name cannot be found stands for itself. */
export async function producerNames(handles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unknown = handles.filter((handle) => !names.has(handle))
  if (unknown.length > 0) {
    const answers = await askEngine("producer", (indexUid) => [
      {
        indexUid,
        q: "",
        filter: [`handle IN [${unknown.map((handle) => JSON.stringify(handle)).join(", ")}]`],
        offset: 0,
        limit: unknown.length,
        attributesToRetrieve: ["handle", "name"],
      },
    ])
    learnNames((answers?.[0]?.hits ?? []) as ProducerBrief[])
  }
  return new Map(handles.map((handle) => [handle, names.get(handle) ?? handle]))
}
