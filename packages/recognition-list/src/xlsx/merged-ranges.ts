import type { MergedRange } from "../header.js"
import { ListRefused } from "../refusal.js"
import { columnOf } from "./sheet.js"

const MAX_MERGES = 50_000
const LONGEST_ELEMENT = 300
/** Bounded on both sides so that a hostile sheet cannot make the search slow. */
const MERGE = /<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g

/** A sheet lists its merged cells behind its rows, so they are looked for in a first, cheap pass over the text. */
export async function readMergedRanges(chunks: AsyncIterable<Buffer>): Promise<MergedRange[]> {
  const ranges: MergedRange[] = []
  let tail = ""
  for await (const chunk of chunks) {
    const text = tail + chunk.toString("latin1")
    let end = 0
    for (const match of text.matchAll(MERGE)) {
      end = match.index + match[0].length
      const range = rangeOf(match[1] ?? "", match[2] ?? "")
      if (range) ranges.push(range)
      if (ranges.length > MAX_MERGES) throw new ListRefused("too_many_merges")
    }
    tail = text.slice(Math.max(end, text.length - LONGEST_ELEMENT))
  }
  return ranges
}

function rangeOf(first: string, last: string): MergedRange | null {
  const left = columnOf(first)
  const right = columnOf(last)
  const top = Number(first.replace(/\D/g, ""))
  const bottom = Number(last.replace(/\D/g, ""))
  return left === null || right === null || right < left || bottom < top ? null : { top, bottom, left, right }
}
