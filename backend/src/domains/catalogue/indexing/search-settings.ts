import type { SearchTypes } from "@medusajs/framework/types"
import { meilisearchSynonyms, rankingRules, searchableFields, typoTolerance } from "@ocop/vietnamese-search"

type Settings = NonNullable<SearchTypes.SearchIndexDefinition["settings"]>

/**
 * Vietnamese syllables are short: one slip in "dong" is "đường", so typing errors are forgiven only from
 * six letters on, and an exact match beats a forgiven one. Meilisearch folds marks by itself.
 *
 * @param fields the declared document; whole objects are shown, because the engine hands out an object asked
 *   for by name only when the name itself is shown, and drops one that is null otherwise
 * @param exactFields fields in which a slip of the pen is never forgiven
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
        // Whoever asks for an order gets that order; without one the rule does nothing.
        rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness"],
        // Not among the common settings: the Postgres provider refuses exact fields there.
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

/** Listings are asked as @ocop/vietnamese-search plans it, so the index is set up as it says. */
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
