import { findHeader } from "../header.js"
import { ListRefused } from "../refusal.js"
import type { RawRow } from "../types.js"
import { CsvTokenizer } from "./tokenizer.js"

const DELIMITERS = [",", ";", "\t", "|"]

/** Lines that are looked at when none of them is a line of headings that is known here. */
const LOOKED_AT = 20

/**
 * The delimiter under which the first lines hold the best line of headings; for tables of other things, the one under
 * which the most lines have as many cells as the line before.
 */
export function detectDelimiter(headText: string, whole: boolean, maxCellChars: number): string {
  const declared = /^sep=([,;\t|])\r?\n/i.exec(headText)?.[1]
  if (declared) return declared
  let best = { delimiter: ",", score: -1 }
  for (const delimiter of DELIMITERS) {
    const search = findHeader(tokenize(headText, whole, delimiter, maxCellChars))
    if ("header" in search && search.header.score > best.score)
      best = { delimiter, score: search.header.score }
  }
  return best.score < 0 ? steadiest(headText, whole, maxCellChars) : best.delimiter
}

/** A table has the same number of cells in line after line; a comma within words does not. */
function steadiest(headText: string, whole: boolean, maxCellChars: number): string {
  let best = { delimiter: ",", score: 0 }
  for (const delimiter of DELIMITERS) {
    const widths = tokenize(headText, whole, delimiter, maxCellChars)
      .slice(0, LOOKED_AT)
      .map(({ cells }) => cells.length)
    const steady = widths.filter((width, at) => width > 1 && (at === 0 || width === widths[at - 1]))
    const score = steady.reduce((sum, width) => sum + width, 0)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function tokenize(text: string, whole: boolean, delimiter: string, maxCellChars: number): RawRow[] {
  const tokenizer = new CsvTokenizer(delimiter, maxCellChars)
  try {
    const rows = tokenizer.push(text)
    return whole ? [...rows, ...tokenizer.end()] : rows
  } catch (error) {
    // A wrong guess may cut a sound file absurdly; the real reading will refuse if the chosen one does too.
    if (error instanceof ListRefused) return []
    throw error
  }
}
