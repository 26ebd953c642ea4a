import { findHeader } from "../header.js"
import { ListRefused } from "../refusal.js"
import type { RawRow } from "../types.js"
import { CsvTokenizer } from "./tokenizer.js"

const DELIMITERS = [",", ";", "\t", "|"]

/** The delimiter under which the first lines hold the best line of headings; "," when none does. */
export function detectDelimiter(headText: string, whole: boolean, maxCellChars: number): string {
  const declared = /^sep=([,;\t|])\r?\n/i.exec(headText)?.[1]
  if (declared) return declared
  let best = { delimiter: ",", score: -1 }
  for (const delimiter of DELIMITERS) {
    const search = findHeader(tokenize(headText, whole, delimiter, maxCellChars))
    if ("header" in search && search.header.score > best.score)
      best = { delimiter, score: search.header.score }
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
