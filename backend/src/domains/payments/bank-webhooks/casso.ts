import type { BankWebhookSecrets } from "../settings"
import {
  FRESH_MS,
  header,
  hmac,
  parsed,
  sameText,
  vietnamTime,
  wholeDong,
  type BankWebhookAdapter,
  type Transfer,
} from "./adapter"

/** Sorts the keys at every level: Casso signs the sorted object, not the bytes. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** Casso, webhook version 2: `X-Casso-Signature: t=<ms>,v1=<HMAC-SHA512 of t + "." + sorted JSON>`. */
export const casso = (secrets: BankWebhookSecrets): BankWebhookAdapter => ({
  verify(raw, headers, now) {
    if (!secrets.casso) return { ok: false, reason: "unknown_sender" }
    const [, stamp, signature] =
      /^t=(\d{1,16}),\s*v1=([0-9a-f]{128})$/.exec(header(headers, "x-casso-signature")) ?? []
    if (!stamp || !signature) return { ok: false, reason: "unsigned" }
    const message = parsed(raw)
    if (!message) return { ok: false, reason: "unreadable" }
    const signed = `${stamp}.${JSON.stringify(sorted(message))}`
    if (!sameText(signature, hmac("sha512", secrets.casso, signed)))
      return { ok: false, reason: "wrong_signature" }
    if (Math.abs(now.getTime() - Number(stamp)) > FRESH_MS) return { ok: false, reason: "stale" }
    const id = (message.data as { id?: unknown } | undefined)?.id
    if (typeof id !== "number" && typeof id !== "string") return { ok: false, reason: "unreadable" }
    return { ok: true, eventId: String(id), kind: "transfer" }
  },

  transfersOf(body): Transfer[] {
    const data = parsed(body)?.data as Record<string, unknown> | undefined
    if (!data) throw new Error("Not a message of Casso")
    const amount = wholeDong(data.amount)
    return [
      {
        reference: data.reference ? String(data.reference) : null,
        account: String(data.accountNumber ?? ""),
        virtualAccount: data.virtualAccountNumber ? String(data.virtualAccountNumber) : null,
        amount: Math.abs(amount),
        incoming: amount > 0,
        description: String(data.description ?? ""),
        occurredAt: vietnamTime(data.transactionDateTime),
      },
    ]
  },
})
