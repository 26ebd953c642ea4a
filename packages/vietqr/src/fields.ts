/** One EMVCo field: two digits of identifier, two of length, the value. */
export const field = (id: string, value: string): string =>
  `${id}${String(value.length).padStart(2, "0")}${value}`

/**
 * The fields of a text in their order; null when a length does not fit or an identifier stands twice. A reader
 * that guessed here would show another amount than the buyer's bank.
 */
export function readFields(text: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4))
    const id = head?.[1]
    if (id === undefined || fields.has(id)) return null
    const end = at + 4 + Number(head?.[2])
    if (end > text.length) return null
    fields.set(id, text.slice(at + 4, end))
    at = end
  }
  return fields
}
