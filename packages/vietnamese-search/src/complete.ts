import { goodsPhrases } from "./lexicon/index.js"
import { hasMarks, normalise, unmarked } from "./normalise.js"

/**
 * Names of goods that begin with what was typed, shortest first: "mật" → "mật ong", "mật mía", … Typed without marks
 * it finds all marks, typed with marks only those. Nothing for what is already whole and has no longer form.
 */
export function completions(typed: string, limit: number): string[] {
  const begun = normalise(typed)
  if (begun.length < 2) return []
  const marked = hasMarks(begun)
  const found = goodsPhrases.filter(
    (phrase) => phrase !== begun && (marked ? phrase : unmarked(phrase)).startsWith(begun),
  )
  return found.slice(0, limit)
}
