import { existsSync, readFileSync, writeFileSync } from "node:fs"

export type Row = readonly string[]

/** A table as the project's formatter leaves it. */
export function markdownTable(head: Row, rows: readonly Row[]): string {
  const cell = (text = ""): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => cell(row[column]).length)),
  )
  const line = (cells: Row): string =>
    `| ${widths.map((width, column) => cell(cells[column]).padEnd(width)).join(" | ")} |`
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n")
}

/** The rows of the first table of a text, without its head. */
export function rowsOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("\\|", "|")),
    )
}

/**
 * Rewrites the table that stands in a document between `<!-- name:begin -->` and `<!-- name:end -->`.
 *
 * @param rewrite is given the rows that stand there and answers those that shall
 * @throws Error if the document has no such place
 */
export function rewriteTable(
  path: string,
  name: string,
  head: Row,
  rewrite: (rows: readonly Row[]) => readonly Row[],
): void {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const text = existsSync(path) ? readFileSync(path, "utf8") : ""
  const from = text.indexOf(begin) + begin.length
  const to = text.indexOf(end)
  if (from < begin.length || to < from) throw new Error(`${path}: no ${begin} with ${end} after it`)
  const table = markdownTable(head, rewrite(rowsOf(text.slice(from, to))))
  writeFileSync(path, `${text.slice(0, from)}\n\n${table}\n\n${text.slice(to)}`)
}
