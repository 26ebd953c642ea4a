/**
 * One CSV cell that no spreadsheet runs as a formula: a leading = + - @ (full width and behind blanks too), tab or
 * return gets an apostrophe in front (OWASP, CSV injection). The same rule as `toSafeCsvCell` of
 * `@ocop/recognition-list`, which needs a server.
 */
export function safeCell(text: string): string {
  const plain = text.replaceAll("\0", "")
  const safe = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(plain) ? `'${plain}` : plain
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV for spreadsheets: UTF-8 with BOM, CRLF. */
export const csvText = (rows: ReadonlyArray<ReadonlyArray<string | number | null>>): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => safeCell(String(cell ?? ""))).join(",")}\r\n`).join("")}`

/** Hands a text to the browser as a file. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }))
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
