/** One query of the engine's `multi-search`. */
export interface EngineQuestion {
  indexUid: string
  q: string
  filter: string[]
  offset?: number
  limit?: number
  facets?: string[]
  sort?: string[]
  attributesToRetrieve?: string[]
  attributesToSearchOn?: readonly string[]
  matchingStrategy?: "last" | "frequency" | "all"
  federationOptions?: { weight: number }
}

/** One call: queries with an answer each, or a federation of queries with one answer, each document once. */
export interface EngineCall {
  queries: EngineQuestion[]
  federation?: { offset: number; limit: number; facetsByIndex?: Record<string, string[]> }
}

export interface EngineAnswer {
  hits: unknown[]
  estimatedTotalHits?: number
  facetDistribution?: Record<string, Record<string, number>>
}

/** Response of the engine: `results` for queries, the rest for a federation. */
export interface EnginePayload {
  results?: EngineAnswer[]
  hits?: unknown[]
  estimatedTotalHits?: number
  facetsByIndex?: Record<string, { distribution?: Record<string, Record<string, number>> }>
}

/** Null for a payload that is no answer. */
export function answersOf(payload: EnginePayload): EngineAnswer[] | null {
  if (payload.results) return payload.results
  if (!payload.hits) return null
  const [facets] = Object.values(payload.facetsByIndex ?? {})
  return [
    {
      hits: payload.hits,
      ...(payload.estimatedTotalHits === undefined ? {} : { estimatedTotalHits: payload.estimatedTotalHits }),
      ...(facets?.distribution ? { facetDistribution: facets.distribution } : {}),
    },
  ]
}
