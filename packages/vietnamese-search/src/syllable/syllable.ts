import { foldVietnamese } from "@ocop/ocop"
import { isVowel, splitTone, withTone, type Tone } from "./letters.js"

/**
 * The structure of a Vietnamese syllable, (onset)(glide)nucleus(coda) + tone, in today's orthography
 * (Quy định về chính tả tiếng Việt, Bộ GD & ĐT 1984): which codas may follow which nucleus is a table, the
 * rest are rules. No list of syllables is kept.
 */
const onsets = "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x".split(" ")

/** Codas by nucleus; "-" is the open syllable. Glides (o, u before the nucleus) are part of the nucleus here. */
const codas: Readonly<Record<string, string>> = {
  a: "- c ch i m n ng nh o p t u y",
  ă: "c m n ng p t",
  â: "c m n ng p t u y",
  e: "- c m n ng o p t",
  ê: "- ch m n nh p t u",
  i: "- a ch m n nh p t u",
  o: "- c i m n ng p t",
  ô: "- c i m n ng p t",
  ơ: "- i m n p t",
  u: "- a c i m n ng p t",
  ư: "- a c i m n ng t u",
  y: "- m n t u",
  iê: "c m n ng p t u",
  yê: "m n ng t u",
  uô: "c i m n ng t",
  ươ: "c i m n ng p t u",
  oa: "- c ch i m n ng nh o p t y",
  oă: "c m n ng t",
  oe: "- m n o t",
  oo: "c ng",
  uâ: "n ng t y",
  uê: "- ch n nh",
  uơ: "-",
  uy: "- a ch n nh p t u",
  uyê: "n t",
}
const rimes = new Set(
  Object.entries(codas).flatMap(([nucleus, list]) =>
    list.split(" ").map((coda) => nucleus + (coda === "-" ? "" : coda)),
  ),
)
const foldedRimes = new Set([...rimes].map(foldVietnamese))
const foldedOnsets = onsets.filter((onset) => onset !== "đ")

export interface Syllable {
  onset: string
  /** Glide, nucleus and coda, without tone */
  rime: string
  tone: Tone
}

/** Stopped syllables (c, ch, p, t) bear only the rising or the heavy tone. */
const stopped = /(c|ch|p|t)$/

function cut(
  word: string,
  from: readonly string[],
  known: ReadonlySet<string>,
): Omit<Syllable, "tone"> | null {
  for (const onset of ["", ...from]) {
    if (!word.startsWith(onset)) continue
    const rest = word.slice(onset.length)
    for (const rime of onset === "gi" ? [rest, `i${rest}`] : [rest]) {
      if (!known.has(rime) || !spelledTogether(onset, rime)) continue
      return { onset, rime }
    }
  }
  return null
}

/** k, gh, ngh before e ê i y; c, g, ng before the others; y and yê open a syllable or follow few onsets. */
function spelledTogether(onset: string, rime: string): boolean {
  const front = /^[eêiy]/.test(rime)
  if (["k", "gh", "ngh"].includes(onset)) return front
  if (["c", "ng"].includes(onset)) return !front
  if (onset === "g") return !front || rime.startsWith("i")
  if (onset === "qu") return /^[aăâeêiyơoô]/.test(rime) && !/^(oa|oe|oă)/.test(rime)
  if (rime.startsWith("ye") || rime.startsWith("yê")) return onset === ""
  if (onset === "" && (rime.startsWith("ie") || rime.startsWith("iê"))) return false
  return true
}

/** The parts of a word that is one well-formed syllable with its marks; else null. The word is normalised. */
export function syllableOf(word: string): Syllable | null {
  if (word.length > 9) return null
  const split = splitTone(word)
  if (!split) return null
  const parts = cut(split.base, onsets, rimes)
  if (!parts) return null
  if (stopped.test(parts.rime) && split.tone !== "sắc" && split.tone !== "nặng") return null
  return { ...parts, tone: split.tone }
}

/** The parts of a syllable written without marks ("ruou"), when some marks would make it well-formed. */
export function foldedSyllableOf(word: string): Omit<Syllable, "tone"> | null {
  return word.length > 7 ? null : cut(word, foldedOnsets, foldedRimes)
}

/** True for a word that a Vietnamese reader can take for one syllable, fully, partly or not marked. */
export function looksLikeSyllable(word: string): boolean {
  return syllableOf(word) !== null || foldedSyllableOf(foldVietnamese(word)) !== null
}

/**
 * Spells a syllable without tone (its letters marked: "tuyêt") with a tone, in the newer style ("hoà", "tuý").
 * Null when the letters are no syllable or cannot bear the tone.
 */
export function spell(base: string, tone: Tone): string | null {
  const parts = cut(base, onsets, rimes)
  if (!parts || (stopped.test(parts.rime) && tone !== "" && tone !== "sắc" && tone !== "nặng")) return null
  if (tone === "") return base
  const at = tonePlace(parts.rime) + base.length - parts.rime.length
  return base.slice(0, at) + withTone(base[at] ?? "", tone) + base.slice(at + 1)
}

function tonePlace(rime: string): number {
  const letters = [...rime]
  const marked = letters.findLastIndex((letter) => "ăâêôơ".includes(letter))
  if (marked >= 0) return marked
  const horn = letters.indexOf("ư")
  if (horn >= 0) return horn
  const vowels = letters.filter(isVowel).length
  if (vowels === 1 || vowels === 3) return vowels === 1 ? 0 : 1
  return vowels < letters.length || /^(oa|oe|uy)$/.test(rime) ? 1 : 0
}
