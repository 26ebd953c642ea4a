import type { SearchTypes } from "@medusajs/framework/types"
import { defineSearchIndex, graphSeed } from "@medusajs/framework/utils"
import { prefetchSeed } from "./prefetch-seed"
import { targetsOf, type SearchKind } from "./search-targets"

type Fields = SearchTypes.SearchIndexFieldsInput
type Document<F extends Fields> = SearchTypes.InferSearchDocumentType<F>

export interface CatalogueIndex<F extends Fields> {
  readonly kind: SearchKind
  readonly entity: string
  readonly fields: F
  readonly settings: SearchTypes.SearchIndexDefinition["settings"]
  readonly graphFields: string[]
  readonly toDocuments: (rows: never[], context: SearchTypes.SearchIngestionContext) => Promise<Document<F>[]>
}

/** Identifiers under which the search providers are registered. */
const providerOf = { meilisearch: "meilisearch", postgres: "search-postgres" } as const

/** Rows read at once. Bounded, so that a rebuild of 200,000 listings needs no more memory than one of 2,000. */
const BATCH = 500

/** Declares one kind of search document for every configured engine. */
export function defineCatalogueIndex<F extends Fields>(index: CatalogueIndex<F>): void {
  const transform = (rows: Record<string, unknown>[], context: SearchTypes.SearchIngestionContext) =>
    index.toDocuments(rows as never[], context)
  for (const target of targetsOf(index.kind)) {
    defineSearchIndex<F>({
      name: target.index,
      entity: index.entity,
      provider: providerOf[target.engine],
      fields: index.fields,
      settings: index.settings,
      events: [target.event],
      seed: prefetchSeed(
        graphSeed<F>({ entity: index.entity, fields: index.graphFields, batch_size: BATCH, transform }),
      ),
      /** Reads the entities that the change log names; deleted or unpublished ones leave the index. */
      consume: async (event, context) => {
        const ids = (event.data as { ids: string[] }).ids
        const { data } = await context.container.query.graph({
          entity: index.entity,
          fields: index.graphFields,
          filters: { id: ids },
          pagination: { take: ids.length, skip: 0 },
        })
        const documents = await transform(data as Record<string, unknown>[], context)
        const kept = new Set(documents.map((document) => document.id))
        const gone = ids.filter((id) => !kept.has(id))
        return [
          ...(documents.length ? [{ action: "upsert" as const, documents }] : []),
          ...(gone.length ? [{ action: "delete" as const, filters: { id: gone } }] : []),
        ]
      },
    })
  }
}
