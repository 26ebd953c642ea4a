/** Kinds of search documents, and the change-log entities that each is made of. */
export const searchKinds = ["listing", "producer", "sales_point"] as const
export type SearchKind = (typeof searchKinds)[number]

/**
 * Search engines. Each kind is indexed twice: in Meilisearch, which serves the shop, and in Postgres, the fallback
 * search when Meilisearch is unavailable or does not exist for the platform.
 */
export const searchEngines = ["meilisearch", "postgres"] as const
export type SearchEngine = (typeof searchEngines)[number]

export interface SearchTarget {
  readonly kind: SearchKind
  readonly engine: SearchEngine
  /** Name of the index in Medusa's Search Module. */
  readonly index: string
  /** Event by which the change-log consumer sends this one index the changed entities. */
  readonly event: string
}

const target = (kind: SearchKind, engine: SearchEngine): SearchTarget => {
  const index = engine === "meilisearch" ? kind : `${kind}_reserve`
  return { kind, engine, index, event: `search-feed.${index}.changed` }
}

/** Whether Meilisearch is configured. It is optional; Postgres always serves. */
export const meilisearchIsConfigured = (): boolean =>
  process.env.SEARCH_ENGINE !== "postgres" && Boolean(process.env.MEILISEARCH_HOST)

export const searchTargets = (): SearchTarget[] =>
  searchKinds.flatMap((kind) => [
    ...(meilisearchIsConfigured() ? [target(kind, "meilisearch")] : []),
    target(kind, "postgres"),
  ])

export const targetsOf = (kind: SearchKind): SearchTarget[] =>
  searchTargets().filter((entry) => entry.kind === kind)
