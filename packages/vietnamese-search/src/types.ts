import type { LegalTypeKey } from "@ocop/ocop"
import type { Repair } from "./repair/repair.js"

/** What the words ask of the goods besides their name. Prices in dong. */
export interface Filters {
  /** Any of these stars, 3–5 */
  stars?: number[]
  priceMin?: number
  priceMax?: number
  /** Any of these provinces of today (two digits) */
  provinceCodes?: string[]
  /** Any of these communes of today (five digits) */
  communeCodes?: string[]
  legalTypes?: LegalTypeKey[]
  /** Any of these product sets, 1–26 */
  sets?: number[]
  inStock?: true
}

export type ChipKind = "star" | "price" | "place" | "producerType" | "inStock" | "gift"

/** A filter that was understood, as the shopper sees it. */
export interface Chip {
  kind: ChipKind
  /** Vietnamese, for the screen */
  label: string
  /** The question without the words of this chip: where its cross leads */
  remove: string
}

/** A place as people name it, of today or of before 01/07/2025. */
export interface PlaceMatch {
  /** "Sa Pa, tỉnh Lào Cai" */
  label: string
  provinceCodes: string[]
  /** Empty when a whole province is meant */
  communeCodes: string[]
}

/**
 * Finds a place by name.
 *
 * @param name normalised words, marked or not
 * @param type the word before it that says what it is ("tỉnh", "huyện", "xã", …), unmarked, else null
 */
export type PlaceLookup = (name: string, type: string | null) => PlaceMatch | null

export interface UnderstandOptions {
  /** Without it no place is understood; names of places stay words of the text. */
  places?: PlaceLookup
  /** Unmarked words that are right however they look, e.g. those of the index: they are not repaired. */
  isKnown?: (folded: string) => boolean
}

export interface Understood {
  /** The question as compared: normalised */
  query: string
  /** For the engine: repaired, in Vietnamese, without the words that became filters */
  text: string
  /** Other readings of the text, likeliest first; at most `MAX_ALTERNATIVES` */
  alternatives: string[]
  /** The text in the words of other regions, for engines without the synonyms of `meilisearchSynonyms` */
  regional: string[]
  /** Words near what is asked for, to fill up below; at most `MAX_RELATED` */
  related: string[]
  /** Words of the text that name a producer or a brand, if it names goods too */
  names: string | null
  filters: Filters
  chips: Chip[]
  /** What was repaired, for "did you mean" */
  repairs: Repair[]
  /** The whole question with its repairs, when that differs from what was typed */
  didYouMean: string | null
}
