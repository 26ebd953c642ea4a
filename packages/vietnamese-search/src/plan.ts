import { soundText } from "./index-terms.js"
import { headLength, withoutClassifier } from "./lexicon/index.js"
import { unmarked } from "./normalise.js"
import { mixedTerms, restoreMarks } from "./restore.js"
import { namedFields, nameFields, plainFields, soundFields, titleFields } from "./settings.js"
import type { Understood } from "./types.js"

/** With fewer matches than this, near goods are worth showing below them. */
export const FEW_MATCHES = 12

/** One question of a federated search: the best of all questions' answers is one list, each document once. */
export interface SearchQuestion {
  q: string
  attributesToSearchOn: readonly string[]
  matchingStrategy: "last" | "frequency" | "all"
  /** 0–1, of `federationOptions.weight` */
  weight: number
  /**
   * "match": every word is there in some reading, so its answers are counted, filtered by facets and sorted.
   * "near": some words are missing; its answers only fill up below, where matches are few.
   */
  part: "match" | "near"
  /**
   * True for the readings that together find all that the matches find, if in a poorer order: enough to count by.
   * Words without marks in all fields, synonyms included, find whatever the same words find otherwise.
   */
  counts: boolean
}

/**
 * How much a reading counts. The engine's score of an answer falls by the share of words it lacks, so a weight near 1
 * only orders answers that fit equally well, a low one puts them below everything that fits.
 */
export const weights = {
  /** All words, with the marks as typed */
  marked: 1,
  /** All words, marks aside */
  folded: 0.94,
  /** The first words, in the title: Vietnamese puts the goods first and what tells them apart after */
  title: 0.9,
  /** All words, those of product sets and former places too */
  keywords: 0.6,
  /** The same while the last word is hardly begun: one letter is in every list of sets */
  keywordsBegun: 0.35,
  alternative: 0.88,
  foldedTitle: 0.65,
  headAndTail: 0.6,
  sound: 0.8,
  /** The rarest words anywhere */
  rarest: 0.5,
  /** The brand or producer alone */
  names: 0.4,
  /** The goods alone, in the title */
  head: 0.35,
  related: 0.28,
  /** The first words anywhere */
  anywhere: 0.3,
} as const

/**
 * The questions that answer what was understood: the matches for one federated `multi-search`, the near goods for
 * another one that is only asked when there are fewer than `FEW_MATCHES`. For an empty text (only filters, or
 * nothing) there is one question without words.
 */
export function searchQuestions(understood: Understood): SearchQuestion[] {
  const { text, alternatives, related } = understood
  if (text === "") return [ask("", namedFields, "last", 1, "match", true)]
  const restored = restoreMarks(text)
  const inKeywords = /(^| ).{1,2}$/u.test(text) ? weights.keywordsBegun : weights.keywords
  const questions = [
    ...readings(text, restored, 1, false),
    ask(text, plainFields, "all", inKeywords, "match", true),
  ]
  for (const other of alternatives)
    questions.push(...readings(other, restoreMarks(other), weights.alternative, true))
  const goods = withoutClassifier(restored) ?? restored
  const head = headAndTail(goods)
  if (head !== null) questions.push(ask(mixedTerms(head), namedFields, "all", weights.headAndTail))
  questions.push(ask(soundText(text), soundFields, "all", weights.sound))
  if (understood.names !== null)
    questions.push(ask(mixedTerms(understood.names), nameFields, "all", weights.names))
  const first = goods
    .split(" ")
    .slice(0, headLength(goods.split(" ")))
    .join(" ")
  if (first !== "" && first !== restored)
    questions.push(ask(mixedTerms(first), titleFields, "all", weights.head))
  if (text.includes(" ")) questions.push(ask(mixedTerms(restored), namedFields, "frequency", weights.rarest))
  questions.push(ask(text, plainFields, "last", weights.anywhere))
  related.forEach((near, at) => {
    questions.push(ask(mixedTerms(near), titleFields, "last", weights.related - at * 0.01))
  })
  return questions
}

/** A document with the marks that were typed (or that leave no doubt) wins over one that fits only without. */
function readings(text: string, restored: string, weight: number, counts: boolean): SearchQuestion[] {
  const marked = mixedTerms(restored)
  // "hạt" alone is no reading of "hạt điều": only the goods may lose words.
  const goods = withoutClassifier(restored) ?? restored
  const folded = unmarked(text)
  const questions = [
    ask(marked, namedFields, "all", weight * weights.marked, "match", counts && folded === marked),
    ask(mixedTerms(goods), titleFields, "last", weight * weights.title),
  ]
  // Somebody without marks, or with a wrong one, still means the same goods.
  if (folded !== marked) {
    questions.push(ask(folded, namedFields, "all", weight * weights.folded, "match", counts))
    questions.push(ask(unmarked(goods), titleFields, "last", weight * weights.foldedTitle))
  }
  return questions
}

/**
 * The goods and the last two words, which are most often the place or the brand: "chè tôm nõn Thái Nguyên" →
 * "chè Thái Nguyên". Null for a text that has nothing between.
 */
function headAndTail(text: string): string | null {
  const words = text.split(" ")
  const head = headLength(words)
  return head > 0 && words.length > head + 2 ? [...words.slice(0, head), ...words.slice(-2)].join(" ") : null
}

const ask = (
  q: string,
  attributesToSearchOn: readonly string[],
  matchingStrategy: SearchQuestion["matchingStrategy"],
  weight: number,
  part: SearchQuestion["part"] = "near",
  counts = false,
): SearchQuestion => ({ q, attributesToSearchOn, matchingStrategy, weight, part, counts })
