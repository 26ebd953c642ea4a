import { markedText } from "./index-terms.js"
import { synonymGroups } from "./lexicon/regional.js"
import { fold } from "./normalise.js"

/** Fields in which marks are letters (see `indexTerms`), most telling first. */
export const markedFields = ["titleTerms", "otherTerms"] as const
/** Fields that the engine reads without marks; the marked ones are among them because synonyms point there. */
export const plainFields = [
  "title",
  "titleTerms",
  "subtitle",
  "producer.name",
  "placeName",
  "placeAsWritten",
  "keywords",
  "otherTerms",
  "barcode",
  "description",
] as const
/** The plain fields that name one thing: without the names of product sets, whose words ("chế biến") are everywhere. */
export const namedFields = plainFields.filter((field) => field !== "keywords" && field !== "description")
export const titleFields = ["title", "titleTerms"] as const
/** Where brands and producers are named. */
export const nameFields = ["title", "titleTerms", "producer.name", "otherTerms"] as const
export const soundFields = ["soundTerms"] as const

/** All searchable fields in their order of weight. */
export const searchableFields = [...plainFields, ...soundFields] as const

/**
 * An order that is asked for comes before all. Then words (all of them before some), slips, nearness, field and
 * exactness; what can be bought and has the more stars wins among equals.
 */
export const rankingRules = [
  "sort",
  "words",
  "typo",
  "proximity",
  "attribute",
  "exactness",
  "inStock:desc",
  "star:desc",
] as const

/**
 * A Vietnamese syllable has up to seven letters, and one letter off it is another word: slips are forgiven only in
 * longer words (brands, English), and never where letters stand for marks or sounds.
 */
export const typoTolerance = {
  enabled: true,
  minWordSizeForTypos: { oneTypo: 7, twoTypos: 11 },
  disableOnAttributes: ["barcode", "placeAsWritten", "titleTerms", "otherTerms", "soundTerms"],
} as const

/**
 * Synonyms for the index settings. Keys are a group's words as typed without marks and as marked terms; values are
 * marked terms only, so "heo" finds "lợn" but not "lớn".
 */
export function meilisearchSynonyms(): Record<string, string[]> {
  const map = new Map<string, Set<string>>()
  const add = (key: string, values: readonly string[]): void => {
    const known = map.get(key) ?? new Set<string>()
    for (const value of values) if (value !== key) known.add(value)
    map.set(key, known)
  }
  for (const group of synonymGroups) {
    const terms = [...new Set(group.map(markedText))]
    group.forEach((phrase) => {
      const own = markedText(phrase)
      const others = terms.filter((term) => term !== own)
      if (others.length === 0) return
      add(own, others)
      add(fold(phrase), others)
    })
  }
  return Object.fromEntries([...map].map(([key, values]) => [key, [...values]]))
}
