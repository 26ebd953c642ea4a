import { foldVietnamese } from "@ocop/ocop"
import { splitTone, withTone } from "./letters.js"
import { foldedSyllableOf, spell } from "./syllable.js"

const letterOfMark: ReadonlyMap<string, string> = new Map([
  ["\u0301", "s"],
  ["\u0300", "f"],
  ["\u0309", "r"],
  ["\u0303", "x"],
  ["\u0323", "j"],
  ["\u0306", "w"],
  ["\u031B", "w"],
])

/**
 * A word's marks written as letters, so that an engine that folds marks still tells "dầu" from "đậu": each
 * mark follows its vowel ("dầu" → "daafu"), so a word being typed is a prefix of the whole one. Both styles of
 * placing the tone ("hóa", "hoá") give one term. A word without marks is its own term.
 */
export function markedTerm(word: string): string {
  const split = splitTone(word)
  const placed = split && split.tone !== "" ? (spell(split.base, split.tone) ?? word) : word
  let term = ""
  for (const letter of placed.normalize("NFC")) {
    // The tone last: decomposed, a dot below would come before the circumflex.
    const { base, tone } = splitTone(letter) ?? { base: letter, tone: "" }
    const marks = [...base.normalize("NFD"), ...withTone("", tone)]
    for (const sign of marks) {
      if (sign === "đ") term += "dd"
      else if (sign === "\u0302") term += term.at(-1) ?? ""
      else term += letterOfMark.get(sign) ?? sign
    }
  }
  // What is left of other scripts' marks would split the term.
  return foldVietnamese(term)
}

const soundOfOnset: Readonly<Record<string, string>> = {
  tr: "ch",
  s: "x",
  gi: "d",
  r: "d",
  k: "c",
  qu: "cu",
  ngh: "ng",
  gh: "g",
}

/**
 * How an unmarked syllable sounds to ears that merge what regions merge: tr/ch, s/x, d/gi/r, final n/ng/nh and
 * t/c/ch, i/y, ươu/iêu. Words that are no syllables stay. "trai", "chai" → "chai"; "xuong", "suon" → "xuon".
 */
export function soundTerm(folded: string): string {
  const parts = foldedSyllableOf(folded)
  if (!parts) return folded
  const rime = parts.rime
    .replace(/y/g, "i")
    .replace(/^(uou|ieu)$/, "iu")
    .replace(/(ng|nh)$/, "n")
    .replace(/(ch|c)$/, "t")
  return (soundOfOnset[parts.onset] ?? parts.onset) + rime
}
