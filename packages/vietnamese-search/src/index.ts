export { completions } from "./complete.js"
export { indexTerms, markedText, soundText, type IndexTerms } from "./index-terms.js"
export { fold, hasMarks, MAX_QUERY_LENGTH, normalise, unmarked } from "./normalise.js"
export { FEW_MATCHES, searchQuestions, weights, type SearchQuestion } from "./plan.js"
export { repairWord, type KnownWord, type Repair, type RepairKind } from "./repair/repair.js"
export {
  markedFields,
  meilisearchSynonyms,
  namedFields,
  nameFields,
  plainFields,
  rankingRules,
  searchableFields,
  soundFields,
  titleFields,
  typoTolerance,
} from "./settings.js"
export { mixedTerms, restoreMarks } from "./restore.js"
export { looksLikeSyllable, syllableOf, type Syllable } from "./syllable/syllable.js"
export type {
  Chip,
  ChipKind,
  Filters,
  PlaceLookup,
  PlaceMatch,
  Understood,
  UnderstandOptions,
} from "./types.js"
export { MAX_ALTERNATIVES, MAX_RELATED, understand } from "./understand.js"
