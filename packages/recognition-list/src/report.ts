import type { Writable } from "node:stream"
import { once } from "node:events"
import type { Bilingual, ListEvent } from "./types.js"

const HEADINGS: Record<"vi" | "en", string[]> = {
  vi: ["Dòng", "Loại", "Cột", "Mã", "Lý do", "Giá trị"],
  en: ["Row", "Kind", "Column", "Code", "Reason", "Value"],
}
const KINDS: Record<"error" | "warning" | "skipped", Bilingual> = {
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cảnh báo", en: "warning" },
  skipped: { vi: "bỏ qua", en: "skipped" },
}

/**
 * One CSV cell that no spreadsheet runs as a formula: a leading = + - @ (also full width, also behind blanks), tab or
 * return gets an apostrophe in front (OWASP, CSV injection). Quoted where commas, semicolons, quotes or line ends need it.
 */
export function toSafeCsvCell(text: string): string {
  const plain = text.replaceAll("\0", "")
  const safe = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(plain) ? `'${plain}` : plain
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Writes the rows that were refused, warned about or skipped as CSV (UTF-8 with BOM, CRLF), one line per problem.
 * Accepts any events and passes over the others; does not end `out`. Returns the number of lines written.
 */
export async function writeRowReportCsv(
  events: Iterable<ListEvent> | AsyncIterable<ListEvent>,
  out: Writable,
  locale: "vi" | "en" = "vi",
): Promise<number> {
  let written = 0
  await write(out, `\ufeff${line(HEADINGS[locale])}`)
  for await (const event of events) {
    for (const cells of linesOf(event, locale)) {
      written += 1
      await write(out, line(cells))
    }
  }
  return written
}

function linesOf(event: ListEvent, locale: "vi" | "en"): string[][] {
  if (event.kind === "skipped") {
    return [
      [String(event.rowNumber), KINDS.skipped[locale], "", event.reason, event.message[locale], event.text],
    ]
  }
  if (event.kind !== "row" && event.kind !== "bad_row") return []
  const kind = event.kind === "bad_row" ? KINDS.error[locale] : KINDS.warning[locale]
  const problems = event.kind === "bad_row" ? event.problems : event.warnings
  return problems.map(({ column, code, message, value }) => [
    String(event.rowNumber),
    kind,
    column,
    code,
    message[locale],
    value,
  ])
}

function line(cells: readonly string[]): string {
  return `${cells.map(toSafeCsvCell).join(",")}\r\n`
}

async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, "drain")
}
