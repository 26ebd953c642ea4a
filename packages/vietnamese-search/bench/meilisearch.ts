import type { Meilisearch } from "@ocop/local-services"
import {
  FEW_MATCHES,
  meilisearchSynonyms,
  rankingRules,
  searchableFields,
  searchQuestions,
  typoTolerance,
  type Filters,
  type Understood,
} from "../dist/index.js"

type Call = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>

export function client(engine: Meilisearch): Call {
  return async (method, path, body) => {
    const response = await fetch(engine.host + path, {
      method,
      headers: {
        authorization: `Bearer ${engine.masterKey}`,
        "content-type": "application/json",
        "accept-encoding": "identity",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    })
    const answer = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
}

async function finished(call: Call, task: Record<string, unknown>): Promise<void> {
  for (;;) {
    const state = await call("GET", `/tasks/${String(task.taskUid)}`)
    if (state.status === "succeeded") return
    if (state.status === "failed" || state.status === "canceled") throw new Error(JSON.stringify(state.error))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function fill(
  call: Call,
  index: string,
  documents: readonly object[],
  ours: boolean,
): Promise<void> {
  await finished(call, await call("POST", "/indexes", { uid: index, primaryKey: "id" }))
  if (ours) {
    const settings = {
      searchableAttributes: searchableFields,
      filterableAttributes: [
        "star",
        "price",
        "provinceCode",
        "placeCodes",
        "producer.legalType",
        "set",
        "inStock",
      ],
      sortableAttributes: ["inStock", "star"],
      rankingRules,
      typoTolerance,
      synonyms: meilisearchSynonyms(),
    }
    await finished(call, await call("PATCH", `/indexes/${index}/settings`, settings))
  }
  await finished(call, await call("POST", `/indexes/${index}/documents`, documents))
}

const idsOf = (answer: Record<string, unknown>): string[] =>
  (answer.hits as { id: string }[]).map((hit) => hit.id)

export async function searchPlain(call: Call, index: string, q: string): Promise<string[]> {
  return idsOf(await call("POST", `/indexes/${index}/search`, { q, limit: 10 }))
}

const anyOf = (field: string, values: readonly (string | number)[] | undefined): string[] =>
  values ? [`${field} IN [${values.map((value) => JSON.stringify(value)).join(",")}]`] : []

export function filterOf(filters: Filters): string[] {
  return [
    ...anyOf("star", filters.stars),
    ...anyOf("provinceCode", filters.provinceCodes),
    ...anyOf("placeCodes", filters.communeCodes),
    ...anyOf("producer.legalType", filters.legalTypes),
    ...anyOf("set", filters.sets),
    ...(filters.priceMin === undefined ? [] : [`price >= ${filters.priceMin}`]),
    ...(filters.priceMax === undefined ? [] : [`price <= ${filters.priceMax}`]),
    ...(filters.inStock ? ["inStock = true"] : []),
  ]
}

/** As the storefront does: the matches, and below them near goods where there are few. */
export async function searchOurs(call: Call, index: string, understood: Understood): Promise<string[]> {
  const filter = filterOf(understood.filters)
  const questions = searchQuestions(understood)
  const found = async (wanted: "match" | "near"): Promise<string[]> => {
    const queries = questions.flatMap(({ weight, part, counts: _, ...question }) =>
      part === wanted
        ? {
            indexUid: index,
            ...question,
            filter,
            attributesToRetrieve: ["id"],
            federationOptions: { weight },
          }
        : [],
    )
    return queries.length > 0
      ? idsOf(await call("POST", "/multi-search", { federation: { limit: 24 }, queries }))
      : []
  }
  const matches = await found("match")
  if (matches.length >= FEW_MATCHES) return matches.slice(0, 10)
  return [...new Set([...matches, ...(await found("near"))])].slice(0, 10)
}

/** How many documents a set of readings finds: the matches, or those by which the shop counts. */
export async function countOurs(
  call: Call,
  index: string,
  understood: Understood,
  set: "match" | "count",
): Promise<number> {
  const queries = searchQuestions(understood)
    .filter(({ part, counts }) => (set === "match" ? part === "match" : counts))
    .map(({ q, attributesToSearchOn, matchingStrategy }) => ({
      indexUid: index,
      q,
      attributesToSearchOn,
      matchingStrategy,
    }))
  return Number(
    (await call("POST", "/multi-search", { federation: { limit: 1 }, queries })).estimatedTotalHits,
  )
}

/** The text alone, without the federated readings: what a caller gets who asks one question. */
export async function searchTextOnly(call: Call, index: string, understood: Understood): Promise<string[]> {
  const body = { q: understood.text, filter: filterOf(understood.filters), limit: 10 }
  return idsOf(await call("POST", `/indexes/${index}/search`, body))
}
