import { english, isLexiconPair, isLexiconWord } from "../lexicon/index.js"
import { englishGuard } from "../lexicon/english-guard.js"
import { hasMarks, unmarked } from "../normalise.js"
import { foldedSyllableOf, syllableOf } from "../syllable/syllable.js"
import { nearWords } from "./slips.js"
import { splitJoined } from "./split.js"
import { fromTelex, fromVni } from "./telex.js"

export type RepairKind = "telex" | "vni" | "spelling" | "joined" | "slip"

export interface Repair {
  from: string
  /** What was meant, one or more words */
  to: string
  kind: RepairKind
  /** Sure repairs replace the word; the others are only offered beside it */
  sure: boolean
}

/** A word of the catalogue or of a name, which is right however it looks. */
export type KnownWord = (folded: string) => boolean

/**
 * What a typed word was meant to be; an empty list for a word that is right or beyond repair. Words that are a
 * syllable, an English word of the trade or a number are right.
 *
 * @param word one word of a normalised text
 * @param last true while it may still be being typed: then it is not cut or guessed at
 * @param isKnown further words that are right, e.g. those of the index
 */
export function repairWord(word: string, last = false, isKnown: KnownWord = () => false): Repair[] {
  if (isRight(word, isKnown)) return []
  const vni = fromVni(word)
  if (vni) return [{ from: word, to: vni, kind: "vni", sure: true }]
  const telex = fromTelex(word)
  if (telex) return [{ from: word, to: telex, kind: "telex", sure: true }]
  const respelt = respell(word)
  if (respelt) return [{ from: word, to: respelt, kind: "spelling", sure: false }]
  const typed = unjoined(word)
  if (typed) return [{ from: word, to: typed, kind: "joined", sure: false }]
  if (last && word.length < 4) return []
  const near = nearWords(word, (made) => isLexiconWord(made) || isKnown(made))
  return near.map((to) => ({ from: word, to, kind: "slip", sure: false }))
}

function isRight(word: string, isKnown: KnownWord): boolean {
  if (/^[\d.,-]+\p{L}{0,3}$/u.test(word) || word.length > 24) return true
  if (syllableOf(word) !== null || isKnown(unmarked(word)) || isLexiconWord(word)) return true
  if (!hasMarks(word))
    return foldedSyllableOf(word) !== null || englishGuard.has(word) || english.get(word) !== undefined
  // Half marked: letters that fit, but a tone or mark that cannot stay ("tuyêt", "đựơc"). The folded form finds it.
  return /[sfrxjw\d]$/.test(word) ? false : foldedSyllableOf(unmarked(word)) !== null
}

/** Spelling by ear: k for c, g for gh, ng for ngh and the other way round, final -ing for -inh and -êng for -ênh. */
const spellings: ReadonlyArray<readonly [RegExp, string]> = [
  [/^k(?!h)/, "c"],
  [/^c(?!h)/, "k"],
  [/^ngh/, "ng"],
  [/^ng(?!h)/, "ngh"],
  [/^gh/, "g"],
  [/^g(?!h)/, "gh"],
  [/(?<=[iêeíìỉĩịếềểễệ])ng$/, "nh"],
  [/^(f|ph)/, "ph"],
  [/^z/, "d"],
  [/^j/, "gi"],
  [/^w/, "qu"],
]

function respell(word: string): string | null {
  for (const [pattern, by] of spellings) {
    const made = word.replace(pattern, by)
    if (made !== word && looksWhole(made)) return made
  }
  return null
}

/** Joined words, also with Telex residue in their pieces ("traf" is one word, "matjong" is "mật ong"). */
function unjoined(word: string): string | null {
  const pieces = splitJoined(word, isLexiconPair)
  return pieces ? pieces.join(" ") : null
}

/**
 * Puts together what a slip of the space bar tore apart: "m ật ong", "mậ t ong". Only letters that are no
 * syllable by themselves are joined, and only to make one.
 */
export function rejoin(words: readonly string[]): string[] {
  const out: string[] = []
  for (const [at, word] of words.entries()) {
    const before = out.at(-1)
    const lone = /^\p{L}{1,2}$/u.test(word) && !looksWhole(word)
    const loneBefore = before !== undefined && /^\p{L}{1,2}$/u.test(before) && !looksWhole(before)
    // The last word may be the beginning of one that is still being typed.
    const isLast = at === words.length - 1
    if (before !== undefined && ((lone && !isLast) || loneBefore) && looksWhole(before + word))
      out[out.length - 1] = before + word
    else out.push(word)
  }
  return out
}

const looksWhole = (word: string): boolean =>
  syllableOf(word) !== null || (!hasMarks(word) && foldedSyllableOf(word) !== null)
