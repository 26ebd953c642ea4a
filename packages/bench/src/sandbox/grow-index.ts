import type { Sandbox } from "./sandbox.ts"

const PAGE = 1_000
const PATIENCE_MS = 40 * 60_000

type Doc = Record<string, unknown> & { id: string; handle: string; title: string; titleTerms?: string }

/**
 * Puts `times - 1` copies of every listing into the index that serves now, with identities and names of their own, past
 * the database: what is measured is how the engine and the storefront answer from a larger index, and copies in the
 * database would take longer than all measurements.
 *
 * @returns documents that are in the index then
 */
export async function growIndex({ meilisearch }: Sandbox, times: number): Promise<number> {
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(meilisearch.host + path, {
      method,
      headers: { "content-type": "application/json", authorization: `Bearer ${meilisearch.masterKey}` },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(120_000),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const { indexes } = await ask<{ indexes: Record<string, { numberOfDocuments: number }> }>("GET", "/stats")
  // Names of indexes carry a prefix and the number of their build; the fullest is the one that serves.
  const [uid] =
    Object.entries(indexes)
      .filter(([name]) => name.includes("listing"))
      .toSorted(([, a], [, b]) => b.numberOfDocuments - a.numberOfDocuments)[0] ?? []
  if (uid === undefined) throw new Error("No index of listings")
  const originals: Doc[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { results } = await ask<{ results: Doc[] }>("POST", `/indexes/${uid}/documents/fetch`, {
      offset,
      limit: PAGE,
    })
    originals.push(...results)
    if (results.length < PAGE) break
  }
  let last = 0
  for (let copy = 1; copy < times; copy += 1) {
    for (let from = 0; from < originals.length; from += PAGE * 5) {
      const copies = originals.slice(from, from + PAGE * 5).map((doc) => named(doc, copy))
      last = (await ask<{ taskUid: number }>("POST", `/indexes/${uid}/documents`, copies)).taskUid
    }
  }
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const { status } = await ask<{ status: string }>("GET", `/tasks/${last}`)
    if (status === "succeeded") break
    if (status === "failed" || Date.now() > until) throw new Error(`The index did not grow: ${status}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return (await ask<{ numberOfDocuments: number }>("GET", `/indexes/${uid}/stats`)).numberOfDocuments
}

const named = (doc: Doc, copy: number): Doc => ({
  ...doc,
  id: `${doc.id}_g${copy}`,
  handle: `${doc.handle}-g${copy}`,
  title: `${doc.title} ${copy}`,
  ...(doc.titleTerms === undefined ? {} : { titleTerms: `${doc.titleTerms} ${copy}` }),
})
