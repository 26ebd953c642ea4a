import { type HeadingMatch, matchHeading } from "./fields.js"
import { cleanText } from "./text.js"
import type { ColumnRef, ListField, ListWarning, RawRow } from "./types.js"

/** Titles, the province's name and the decision stand above the table; more than this is not a list. */
export const HEADER_SEARCH_ROWS = 30

/** A rectangle of merged cells, 0-based columns, 1-based rows, both ends included. */
export interface MergedRange {
  top: number
  bottom: number
  left: number
  right: number
}

export interface Header {
  /** Position in the rows that were searched. */
  firstIndex: number
  lastIndex: number
  rowNumber: number
  columns: Partial<Record<ListField, ColumnRef>>
  extraColumns: ColumnRef[]
  width: number
  score: number
  warnings: ListWarning[]
}

export type HeaderSearch = { header: Header } | { failure: "header_not_found" | "product_column_missing" }

/** Finds the line (or two lines, when headings are grouped) of column headings within the first 30 rows. */
export function findHeader(rows: readonly RawRow[], merges: readonly MergedRange[] = []): HeaderSearch {
  let best: Header | null = null
  let withoutProduct = 0
  const searched = Math.min(rows.length, HEADER_SEARCH_ROWS)
  for (let index = 0; index < searched; index += 1) {
    const row = rows[index]
    if (!row) continue
    const top = labels(row)
    const single = assign(top, top.map(matchHeading))
    const next = rows[index + 1]
    const pair =
      next && next.rowNumber === row.rowNumber + 1 ? twoLines(row, next, top, single, merges) : null
    const chosen = pair && score(pair) > score(single) ? pair : single
    const lastIndex = chosen === pair ? index + 1 : index
    const known = countKnown(chosen)
    if (!chosen.columns.productName) {
      withoutProduct = Math.max(withoutProduct, known)
      continue
    }
    if (known < 2 || (best && score(chosen) <= best.score)) continue
    best = {
      firstIndex: index,
      lastIndex,
      rowNumber: rows[lastIndex]?.rowNumber ?? row.rowNumber,
      columns: chosen.columns,
      extraColumns: chosen.extra,
      width: chosen.width,
      score: score(chosen),
      warnings: chosen.duplicates.map(duplicateWarning),
    }
  }
  if (best) return { header: best }
  return { failure: withoutProduct >= 3 ? "product_column_missing" : "header_not_found" }
}

interface Assignment {
  columns: Partial<Record<ListField, ColumnRef>>
  extra: ColumnRef[]
  duplicates: ColumnRef[]
  certainty: number
  width: number
}

function labels(row: RawRow): string[] {
  return Array.from(row.cells, (cell) => (cell ? cleanText(cell.text.slice(0, 200)).text : ""))
}

function assign(texts: readonly string[], matches: readonly (HeadingMatch | null)[]): Assignment {
  const winners = new Map<ListField, { index: number; certainty: number }>()
  matches.forEach((match, index) => {
    if (!match) return
    const holder = winners.get(match.field)
    if (!holder || match.certainty > holder.certainty)
      winners.set(match.field, { index, certainty: match.certainty })
  })
  const result: Assignment = { columns: {}, extra: [], duplicates: [], certainty: 0, width: 0 }
  const taken = new Set<number>()
  for (const [field, { index, certainty }] of winners) {
    result.columns[field] = { index, label: texts[index] ?? "" }
    result.certainty += certainty
    taken.add(index)
  }
  texts.forEach((label, index) => {
    if (label === "") return
    result.width = index + 1
    if (taken.has(index)) return
    result.extra.push({ index, label })
    if (matches[index]) result.duplicates.push({ index, label })
  })
  return result
}

/** Headings over two lines: "Địa chỉ" above "Xã | Huyện | Tỉnh", the others merged down or left blank below. */
function twoLines(
  row: RawRow,
  next: RawRow,
  top: readonly string[],
  single: Assignment,
  merges: readonly MergedRange[],
): Assignment | null {
  // A title above the table is no group heading: the upper line must hold headings of its own.
  if (countKnown(single) < 2) return null
  const sub = labels(next)
  const product = single.columns.productName
  if (product && sub[product.index]) return null
  const spread = spreadRight(row.rowNumber, top, sub, merges)
  const width = Math.max(top.length, sub.length)
  const matches: (HeadingMatch | null)[] = []
  const texts: string[] = []
  let lower = 0
  let lowerKnown = 0
  for (let index = 0; index < width; index += 1) {
    const above = spread[index] ?? ""
    const below = sub[index] ?? ""
    if (below !== "") {
      if (/^\(?\d+([.,]\d+)?\)?$/.test(below)) return null
      lower += 1
    }
    const joined = `${above} ${below}`.trim()
    const candidates =
      below === "" ? [matchHeading(top[index] ?? "")] : [matchHeading(joined), matchHeading(below)]
    const match =
      candidates.find((candidate) => candidate?.certainty === 2) ??
      candidates.find((candidate) => candidate) ??
      null
    if (below !== "" && match) lowerKnown += 1
    matches.push(match)
    texts.push(below === "" ? (top[index] ?? "") : joined)
  }
  if (lower === 0 || lowerKnown * 2 < lower) return null
  return assign(texts, matches)
}

/** A group heading covers the blank cells to its right: by its merge range, or (CSV) while sub-headings follow. */
function spreadRight(
  rowNumber: number,
  top: readonly string[],
  sub: readonly string[],
  merges: readonly MergedRange[],
): string[] {
  const spread = [...top]
  const ranges = merges.filter((range) => range.top <= rowNumber && range.bottom >= rowNumber)
  for (let index = 1; index < sub.length; index += 1) {
    if (spread[index] || !sub[index]) continue
    const range = ranges.find(({ left, right }) => left < index && right >= index)
    if (range) spread[index] = spread[range.left] ?? ""
    else if (ranges.length === 0) spread[index] = spread[index - 1] ?? ""
  }
  return spread
}

function countKnown(assignment: Assignment): number {
  return Object.keys(assignment.columns).filter((field) => field !== "ordinal").length
}

function score(assignment: Assignment): number {
  return countKnown(assignment) * 10 + assignment.certainty
}

function duplicateWarning({ index, label }: ColumnRef): ListWarning {
  return {
    code: "duplicate_column",
    message: {
      vi: `Cột ${index + 1} “${label}” trùng nghĩa với một cột khác; giữ làm cột phụ.`,
      en: `Column ${index + 1} “${label}” means the same as another column; kept as an extra column.`,
    },
  }
}
