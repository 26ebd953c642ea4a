import type { SearchTypes } from "@medusajs/framework/types"
import { meilisearchSynonyms, rankingRules, searchableFields, typoTolerance } from "@ocop/vietnamese-search"

type Settings = NonNullable<SearchTypes.SearchIndexDefinition["settings"]>

/**
 * Meilisearch settings of an index. Vietnamese syllables are short: one typo in "dong" is "đường", so typo tolerance
 * starts at six letters, and an exact match ranks above a tolerated one. Meilisearch folds diacritics by itself.
 *
 * @param fields the declared document; whole objects are displayed attributes, because the engine returns an object
 *   requested by name only when the name itself is displayed, and otherwise omits one that is null
 * @param exactFields fields without typo tolerance
 */
export function meilisearchSettings(
  fields: SearchTypes.SearchFieldsSchemaLike,
  exactFields: string[],
): Settings {
  return {
    provider_options: {
      meilisearch: {
        displayedAttributes: Object.entries(fields.toFields())
          .filter(([, field]) => field.retrievable !== false)
          .map(([name]) => name),
        // An explicit sort order comes first; without one the rule does nothing.
        rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness"],
        // Not among the common settings: the Postgres provider rejects exact fields there.
        typoTolerance: {
          enabled: true,
          minWordSizeForTypos: { oneTypo: 6, twoTypos: 10 },
          disableOnAttributes: exactFields,
        },
        faceting: { maxValuesPerFacet: 300 },
        pagination: { maxTotalHits: 10_000 },
      },
    },
  }
}

/** Settings of the listing index, as the queries of @ocop/vietnamese-search require. */
export function listingSettings(fields: SearchTypes.SearchFieldsSchemaLike): Settings {
  const common = meilisearchSettings(fields, [])
  return {
    provider_options: {
      meilisearch: {
        ...(common.provider_options?.meilisearch as Record<string, unknown>),
        searchableAttributes: [...searchableFields],
        rankingRules: [...rankingRules],
        typoTolerance,
        synonyms: meilisearchSynonyms(),
      },
    },
  }
}
