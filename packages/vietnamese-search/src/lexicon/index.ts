import { normalise, unmarked } from "../normalise.js"
import { englishFillers, englishQualities, englishThings } from "./english.js"
import { classifiers, fillers, giftWords, notClassified } from "./fillers.js"
import { markedAndFolded, Phrases } from "./phrases.js"
import { synonymGroups } from "./regional.js"
import { regions } from "./regions.js"
import { relatedWords } from "./related.js"

export type English = { kind: "thing" | "quality" | "filler"; words: readonly string[] }

/** Plural endings of English nouns; "candies" → "candy". */
function plurals(word: string): string[] {
  if (word.endsWith("y") && !/[aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`]
  return /(s|x|ch|sh|o)$/.test(word) ? [`${word}es`, `${word}s`] : [`${word}s`]
}

const englishEntries: Array<[string, English]> = [
  ...englishFillers.map((word): [string, English] => [word, { kind: "filler", words: [] }]),
  ...Object.entries(englishQualities).map(([word, words]): [string, English] => [
    word,
    { kind: "quality", words },
  ]),
  ...Object.entries(englishThings).flatMap(([word, words]): Array<[string, English]> =>
    [word, ...plurals(word)].map((form) => [form, { kind: "thing", words }]),
  ),
]
export const english = new Phrases(englishEntries)

/** Groups by each of their phrases, with and (where unambiguous) without marks. */
export const synonyms = new Phrases(
  markedAndFolded(synonymGroups.flatMap((group) => group.map((phrase) => [phrase, group] as const))),
)
export const related = new Phrases(markedAndFolded(Object.entries(relatedWords)))
export const filler = new Phrases(
  markedAndFolded(fillers.map((phrase) => [phrase, unmarked(phrase) !== phrase] as const)),
)
export const gift = new Phrases(giftWords.map((phrase) => [phrase, true] as const))
export const region = new Phrases(
  regions.flatMap((entry) => entry.names.map((name) => [name, entry] as const)),
)
export const classifier = new Phrases(markedAndFolded(classifiers.map((word) => [word, true] as const)))
export const unclassified = new Phrases(markedAndFolded(notClassified.map((word) => [word, true] as const)))

const vocabulary = new Set<string>()
const spelled = new Set<string>()
const pairs = new Set<string>()
const phrases = [
  ...synonymGroups.flat(),
  ...Object.entries(relatedWords).flatMap(([head, list]) => [head, ...list]),
  ...Object.values(englishThings).flat(),
  ...Object.values(englishQualities).flat(),
  ...fillers,
  ...giftWords,
]
for (const phrase of phrases) {
  normalise(phrase)
    .split(" ")
    .forEach((word) => spelled.add(word))
  const words = unmarked(normalise(phrase)).split(" ")
  words.forEach((word, at) => {
    vocabulary.add(word)
    if (at > 0) pairs.add(`${words[at - 1]} ${word}`)
  })
}

/** Phrases without marks and the one way the lexicon marks them; null where there are several. */
const readings = new Map<string, string | null>()
for (const phrase of phrases.map(normalise)) {
  const words = phrase.split(" ")
  for (const part of new Set([phrase, ...words])) {
    const key = unmarked(part)
    readings.set(key, readings.has(key) && readings.get(key) !== part ? null : part)
  }
}
export const restorable = new Phrases(readings)

/** True for a word that the lexicon writes just so, marks and all. */
export const isSpelledSo = (word: string): boolean => spelled.has(word)
/** True for an unmarked word that the lexicon uses. */
export const isLexiconWord = (folded: string): boolean => vocabulary.has(folded)
/** True for two unmarked words that the lexicon uses together. */
export const isLexiconPair = (folded: string): boolean => pairs.has(folded)

const qualities = new Set(
  [...Object.values(englishQualities).flat(), "sấy khô", "phơi khô", "sấy dẻo", "hữu cơ", "organic"].map(
    normalise,
  ),
)
const foldedQualities = new Set([...qualities].map(unmarked))
/** True for a word that says what goods are like ("sấy", "đen"). */
export const isQuality = (word: string): boolean => qualities.has(word) || foldedQualities.has(word)
const goodsNames = [
  ...synonymGroups.flat(),
  ...Object.keys(relatedWords),
  ...Object.values(englishThings).flat(),
].filter((phrase) => !qualities.has(normalise(phrase)))
/** Phrases that name goods, not what they are like. */
const goods = new Phrases(markedAndFolded(goodsNames.map((phrase) => [phrase, true] as const)))
/** The same, normalised, each once, shortest first. */
export const goodsPhrases: readonly string[] = [...new Set(goodsNames.map(normalise))].sort(
  (a, b) => a.length - b.length || (a < b ? -1 : 1),
)

/** How many words at the beginning name goods: those of the longest phrase, else none. */
export const headLength = (words: readonly string[]): number => goods.at(words, 0)?.length ?? 0

/** "củ hành tím" → "hành tím"; null when the first word is no classifier, or belongs to the noun. */
export function withoutClassifier(text: string): string | null {
  const words = text.split(" ")
  if (words.length < 2 || unclassified.at(words, 0)) return null
  const found = classifier.at(words, 0)
  return found ? words.slice(found.length).join(" ") : null
}
