import { cardKeys } from "../settings"
import { FRESH_MS, header, hmac, parsed, sameText, type Verified } from "./adapter"

/**
 * Verifies `Stripe-Signature: t=<seconds>,v1=<HMAC-SHA256 of t + "." + bytes>[,v1=…]`; there are several signatures
 * while a secret is rotated.
 */
export function verifyStripe(raw: Buffer, headers: Readonly<Record<string, unknown>>, now: Date): Verified {
  const keys = cardKeys()
  if (!keys) return { ok: false, reason: "unknown_sender" }
  const parts = header(headers, "stripe-signature")
    .split(",")
    .map((part) => part.trim().split("="))
  const stamp = parts.find(([name]) => name === "t")?.[1] ?? ""
  const given = parts.flatMap(([name, value]) => (name === "v1" && value ? [value] : []))
  if (!/^\d{1,12}$/.test(stamp) || given.length === 0) return { ok: false, reason: "unsigned" }
  const expected = hmac("sha256", keys.webhook, Buffer.concat([Buffer.from(`${stamp}.`), raw]))
  if (!given.some((signature) => sameText(signature, expected)))
    return { ok: false, reason: "wrong_signature" }
  if (Math.abs(now.getTime() - Number(stamp) * 1000) > FRESH_MS) return { ok: false, reason: "stale" }
  const event = parsed(raw)
  return typeof event?.id === "string" && typeof event.type === "string"
    ? { ok: true, eventId: event.id, kind: event.type }
    : { ok: false, reason: "unreadable" }
}
