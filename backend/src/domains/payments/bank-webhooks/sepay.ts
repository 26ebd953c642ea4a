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

/**
 * SePay: `X-SePay-Signature: sha256=HMAC(timestamp + "." + body)` with `X-SePay-Timestamp`, or the older
 * `Authorization: Apikey …`, which authenticates the sender but not the content; it is accepted only where no signing
 * secret is set (developer.sepay.vn, webhooks, authentication).
 */
export const sepay = (secrets: BankWebhookSecrets): BankWebhookAdapter => ({
  verify(raw, headers, now) {
    if (secrets.sepay) {
      const signature = header(headers, "x-sepay-signature")
      const stamp = header(headers, "x-sepay-timestamp")
      if (!signature || !stamp) return { ok: false, reason: "unsigned" }
      const signed = Buffer.concat([Buffer.from(`${stamp}.`), raw])
      if (!sameText(signature, `sha256=${hmac("sha256", secrets.sepay, signed)}`))
        return { ok: false, reason: "wrong_signature" }
      if (Math.abs(now.getTime() - Number(stamp) * 1000) > FRESH_MS || !/^\d+$/.test(stamp))
        return { ok: false, reason: "stale" }
    } else if (secrets.sepayKey) {
      const given = header(headers, "authorization")
      if (!given) return { ok: false, reason: "unsigned" }
      if (!sameText(given, `Apikey ${secrets.sepayKey}`)) return { ok: false, reason: "wrong_signature" }
    } else return { ok: false, reason: "unknown_sender" }
    const id = parsed(raw)?.id
    if (typeof id !== "number" && typeof id !== "string") return { ok: false, reason: "unreadable" }
    return { ok: true, eventId: String(id), kind: "transfer" }
  },

  transfersOf(body): Transfer[] {
    const message = parsed(body)
    if (!message) throw new Error("Not a message of SePay")
    const amount = wholeDong(message.transferAmount)
    return [
      {
        reference: message.referenceCode ? String(message.referenceCode) : null,
        account: String(message.accountNumber ?? ""),
        virtualAccount: message.subAccount ? String(message.subAccount) : null,
        amount,
        incoming: message.transferType === "in",
        description: String(message.content ?? message.description ?? ""),
        occurredAt: vietnamTime(message.transactionDate),
      },
    ]
  },
})
