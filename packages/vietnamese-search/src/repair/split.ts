import { unmarked } from "../normalise.js"
import { foldedSyllableOf, syllableOf } from "../syllable/syllable.js"

const MOST_PIECES = 4

/**
 * Cuts words that were typed together into syllables ("matong" → "mat ong", "nướcmắm" → "nước mắm"). Known pairs of
 * words are preferred, then few and long pieces. Null when it cannot be cut, or is one syllable, or when it would fall
 * into many pieces of which no two are known to belong together, as foreign words do ("iphone").
 *
 * @param known tells whether two neighbouring words belong together
 */
export function splitJoined(word: string, known: (phrase: string) => boolean): string[] | null {
  if (word.length < 4 || word.length > 24) return null
  let best: { pieces: string[]; score: number } | null = null
  const walk = (from: number, pieces: string[]): void => {
    if (from === word.length) {
      if (pieces.length < 2 || (pieces.length > 2 && !anyPair(pieces, known))) return
      const found = scored(pieces, known)
      if (!best || found > best.score) best = { pieces: [...pieces], score: found }
      return
    }
    if (pieces.length === MOST_PIECES) return
    for (let to = Math.min(word.length, from + 7); to > from; to -= 1) {
      const piece = word.slice(from, to)
      // A single vowel is a syllable, but hardly ever a piece of joined words.
      if (piece.length === 1 || !isPiece(piece)) continue
      walk(to, [...pieces, piece])
    }
  }
  walk(0, [])
  return (best as { pieces: string[] } | null)?.pieces ?? null
}

function isPiece(piece: string): boolean {
  return syllableOf(piece) !== null || (unmarked(piece) === piece && foldedSyllableOf(piece) !== null)
}

const anyPair = (pieces: readonly string[], known: (phrase: string) => boolean): boolean =>
  pieces.some((piece, at) => at > 0 && known(`${unmarked(pieces[at - 1] ?? "")} ${unmarked(piece)}`))

function scored(pieces: readonly string[], known: (phrase: string) => boolean): number {
  let score = -pieces.length
  const folded = pieces.map(unmarked)
  for (let at = 0; at + 1 < folded.length; at += 1) if (known(`${folded[at]} ${folded[at + 1]}`)) score += 3
  // "x-ong" rather than "xo-ng": balanced pieces read better.
  const lengths = pieces.map((piece) => piece.length)
  return score - (Math.max(...lengths) - Math.min(...lengths)) / 10
}
