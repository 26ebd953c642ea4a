import type { ProducerBrief } from "@ocop/contracts"
import { askEngine } from "../search/engine"

/** Names by handle, learned from what was read; they change rarely, and a facet is only a way to find. */
const names = new Map<string, string>()
const MAX_NAMES = 20_000

/** Remembers names that came with other answers. */
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
