import { restorable } from "./lexicon/index.js"
import { hasMarks } from "./normalise.js"
import { markedTerm } from "./syllable/terms.js"

/**
 * A text with the marks it lacks, where words of the trade leave no doubt: "che shan" → "chè shan", "mat ong" → "mật ong".
 * Words with two readings ("dau") and words with marks stay.
 */
export function restoreMarks(text: string): string {
  const words = text.split(" ")
  // Beside words with marks, a single word without is more likely a name than a word of the trade.
  const single = !hasMarks(text)
  const out: string[] = []
  for (let at = 0; at < words.length;) {
    const found = restorable.at(words, at)
    if (found?.value && (single || found.length > 1)) out.push(found.value)
    else out.push(...words.slice(at, at + (found?.length ?? 1)))
    at += found?.length ?? 1
  }
  return out.join(" ")
}

/**
 * The text as the engine's fields know it: words with marks as marked terms, so only the same marks fit; words
 * without as they are, so any marks fit.
 */
export function mixedTerms(text: string): string {
  return text
    .split(" ")
    .map((word) => (hasMarks(word) ? markedTerm(word) : word))
    .join(" ")
}
