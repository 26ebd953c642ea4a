import type { BankWebhookSecrets } from "../settings"
import {
  hmac,
  parsed,
  sameText,
  vietnamTime,
  wholeDong,
  type BankWebhookAdapter,
  type Transfer,
} from "./adapter"

const text = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value)

/**
 * payOS: `signature` in the body, HMAC-SHA256 over `key=value&…` of `data` with sorted keys. It carries no time, so a
 * replay cannot be recognised by its age; the webhook inbox stores each reference once, which makes a replay
 * harmless.
 */
export const payos = (secrets: BankWebhookSecrets): BankWebhookAdapter => ({
  verify(raw) {
    if (!secrets.payos) return { ok: false, reason: "unknown_sender" }
    const message = parsed(raw)
    const data = message?.data
    if (!message || typeof data !== "object" || data === null) return { ok: false, reason: "unreadable" }
    if (typeof message.signature !== "string") return { ok: false, reason: "unsigned" }
    const signed = Object.entries(data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${key}=${text(value)}`)
      .join("&")
    if (!sameText(message.signature, hmac("sha256", secrets.payos, signed)))
      return { ok: false, reason: "wrong_signature" }
    const reference = text((data as Record<string, unknown>).reference)
    return reference
      ? { ok: true, eventId: reference, kind: "transfer" }
      : { ok: false, reason: "unreadable" }
  },

  transfersOf(body): Transfer[] {
    const data = parsed(body)?.data as Record<string, unknown> | undefined
    if (!data) throw new Error("Not a message of payOS")
    return [
      {
        reference: text(data.reference) || null,
        account: text(data.accountNumber),
        virtualAccount: data.virtualAccountNumber ? String(data.virtualAccountNumber) : null,
        amount: wholeDong(data.amount),
        incoming: true,
        description: text(data.description),
        occurredAt: vietnamTime(data.transactionDateTime),
      },
    ]
  },
})
