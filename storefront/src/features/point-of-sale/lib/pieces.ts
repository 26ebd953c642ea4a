/** The highest number of pieces that a field takes; bar codes are longer. */
export const MOST_PIECES = 99_999
/** Pieces above it are asked about where nothing tells how many can be there. */
export const MOST_PIECES_UNASKED = 1_000

/** Reads a typed number of pieces. Null: `0,5`, a word, a bar code, or less than the minimum. */
export function readPieces(typed: string, minimum: number): number | null {
  const text = typed.trim()
  if (!/^\d{1,5}$/.test(text)) return null
  const pieces = Number(text)
  return pieces >= minimum ? pieces : null
}
