import { unmarked } from "../normalise.js"
import { foldedSyllableOf } from "../syllable/syllable.js"

/** Neighbours on a QWERTY keyboard. */
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
const near = new Map<string, string>()
for (const [line, row] of rows.entries())
  for (const [at, key] of [...row].entries())
    near.set(
      key,
      [
        row[at - 1],
        row[at + 1],
        rows[line - 1]?.[at],
        rows[line - 1]?.[at + 1],
        rows[line + 1]?.[at],
        rows[line + 1]?.[at - 1],
      ]
        .filter(Boolean)
        .join(""),
    )

/**
 * Words that are one slip of the fingers away from one that is no syllable: two letters swapped, one doubled, one left
 * out, or a neighbouring key. Only words of the trade are offered, most likely slip first; at most three.
 *
 * @param isKnown tells whether an unmarked word is known (a word of the lexicon, or of the catalogue)
 */
export function nearWords(word: string, isKnown: (word: string) => boolean): string[] {
  const folded = unmarked(word)
  if (folded.length < 3 || folded.length > 8 || !/^[a-z]+$/.test(folded)) return []
  const found = new Set<string>()
  const offer = (made: string): void => {
    if (made !== folded && isKnown(made) && foldedSyllableOf(made)) found.add(made)
  }
  for (let at = 0; at + 1 < folded.length; at += 1)
    offer(folded.slice(0, at) + folded[at + 1] + folded[at] + folded.slice(at + 2))
  for (let at = 0; at < folded.length; at += 1) offer(folded.slice(0, at) + folded.slice(at + 1))
  for (let at = 0; at < folded.length; at += 1)
    for (const key of near.get(folded[at] ?? "") ?? "")
      offer(folded.slice(0, at) + key + folded.slice(at + 1))
  for (let at = 1; at <= folded.length; at += 1)
    for (const key of "hngouai") offer(folded.slice(0, at) + key + folded.slice(at))
  return [...found].slice(0, 3)
}
