import { english, isLexiconWord, type English } from "./lexicon/index.js"
import { hasMarks } from "./normalise.js"
import { foldedSyllableOf } from "./syllable/syllable.js"

interface Part {
  entry: English | null
  word: string
}

/**
 * A question in English put into Vietnamese, head first: "dried mango" → "xoài sấy", "ginger jam" → "mứt gừng", "shan
 * tea" → "trà shan". Gives several readings where a word has several. Null when nothing of it is English.
 */
export function fromEnglish(words: readonly string[]): string[] | null {
  const parts: Part[] = []
  for (let at = 0; at < words.length;) {
    const found = english.at(words, at)
    parts.push({ entry: found?.value ?? null, word: words.slice(at, at + (found?.length ?? 1)).join(" ") })
    at += found?.length ?? 1
  }
  // A word that is also a Vietnamese syllable ("mat", "nut") is English only among English words.
  const isSure = (part: Part): boolean => part.entry !== null && foldedSyllableOf(part.word) === null
  if (!parts.some((part) => isSure(part) && part.entry?.kind !== "filler")) return null
  const things = parts.filter((part) => part.entry?.kind === "thing").reverse()
  const qualities = parts.filter((part) => part.entry?.kind === "quality")
  const others = parts.filter((part) => part.entry === null).map((part) => part.word)
  // Vietnamese words of the trade keep the lead; names of places and brands follow the goods.
  const leads = others.filter((word) => hasMarks(word) && isLexiconWord(word))
  const names = others.filter((word) => !leads.includes(word))
  const choices = [...things, ...qualities].map((part) => part.entry?.words ?? [])
  const first = choices.map((options) => options[0] ?? "")
  const readings = [first]
  choices.forEach((options, at) => {
    for (const option of options.slice(1)) readings.push(first.with(at, option))
  })
  return readings.map((reading) => [...leads, ...reading, ...names].filter(Boolean).join(" "))
}
