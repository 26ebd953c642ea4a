import { dropCookie, readCookie, writeCookie, type OwnCookie } from "./cookies"

/** Browsers drop a cookie above 4,096 bytes with its name and attributes. */
const MAX_BYTES = 3_800

/** Encodes a value for a cookie; the longest texts are cut first, since a cut note is better than a lost form. */
export function packFlash(value: Readonly<Record<string, unknown>>): string {
  let kept: Record<string, unknown> = { ...value }
  for (;;) {
    const packed = Buffer.from(JSON.stringify(kept), "utf8").toString("base64url")
    if (packed.length <= MAX_BYTES) return packed
    const [longest] = Object.keys(kept).sort(
      (a, b) => JSON.stringify(kept[b] ?? null).length - JSON.stringify(kept[a] ?? null).length,
    )
    if (longest === undefined) return ""
    const text = kept[longest]
    if (typeof text === "string" && text.length > 40) kept = { ...kept, [longest]: text.slice(0, -40) }
    else kept = Object.fromEntries(Object.entries(kept).filter(([key]) => key !== longest))
  }
}

/** Decodes a value; null for anything that is not one, also when a visitor made it up. */
export function unpackFlash(packed: string | undefined): Record<string, unknown> | null {
  if (!packed || packed.length > 8_000) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(packed, "base64url").toString("utf8"))
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/**
 * Flash cookie of a form: what was typed and what went wrong, kept over the redirect of a form without scripts. It is on
 * the visitor's own device, unreadable for scripts, for minutes.
 */
const flashCookie = (form: string): OwnCookie => ({ name: `ocop_echo_${form}`, maxAgeSeconds: 900 })

export const saveFlash = (form: string, value: Readonly<Record<string, unknown>>): void =>
  writeCookie(flashCookie(form), packFlash(value))

/** Reads a form's flash and keeps it. */
export const readFlash = (form: string): Record<string, unknown> | null =>
  unpackFlash(readCookie(flashCookie(form)))

export const clearFlash = (form: string): void => dropCookie(flashCookie(form))

/** Takes a form's flash, which is shown once. */
export function takeFlash(form: string): Record<string, unknown> | null {
  const value = readFlash(form)
  clearFlash(form)
  return value
}
