import { readMoment, readSignedDong } from "@ocop/typed-values"
import { createHmac, timingSafeEqual } from "node:crypto"

/** A bank transfer, as reported by a bank webhook or a statement. */
export interface Transfer {
  /** The bank's own reference of the transfer; null where the source has none. */
  readonly reference: string | null
  readonly account: string
  /** The virtual account that forwarded it, where there is one. */
  readonly virtualAccount?: string | null
  /** Whole dong, always positive. */
  readonly amount: number
  readonly incoming: boolean
  readonly description: string
  readonly occurredAt: Date
}

export type RefusalReason = "unknown_sender" | "unsigned" | "wrong_signature" | "stale" | "unreadable"

export type Verified =
  | { readonly ok: true; readonly eventId: string; readonly kind: string }
  | { readonly ok: false; readonly reason: RefusalReason }

/**
 * A bank webhook adapter. The sender is verified on the raw bytes before the message is stored; the worker parses the
 * content later.
 */
export interface BankWebhookAdapter {
  verify(raw: Buffer, headers: Readonly<Record<string, unknown>>, now: Date): Verified
  /** @throws Error when the message does not match the provider's documentation; it then becomes a dead letter */
  transfersOf(body: string): Transfer[]
}

/**
 * Longest age of a signed message: allows for clock differences and immediate retries of the network. An older one
 * was received before, and its repetition is a replay.
 */
export const FRESH_MS = 5 * 60_000

export const header = (headers: Readonly<Record<string, unknown>>, name: string): string => {
  const value = headers[name]
  return typeof value === "string" ? value : ""
}

export function sameText(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

export const hmac = (algorithm: "sha256" | "sha512", secret: string, text: string | Buffer): string =>
  createHmac(algorithm, secret).update(text).digest("hex")

export function parsed(raw: Buffer | string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(raw.toString())
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Parses Vietnam's local time, "2026-11-26 19:45:03" or with a T; a text with a time zone is taken as it is. */
export function vietnamTime(text: unknown): Date {
  const reading = readMoment(String(text ?? ""))
  if (!reading.ok) throw new Error(`Not a time: ${String(text).slice(0, 40)}`)
  return new Date(reading.value)
}

/** Parses an amount. @throws Error for anything but whole dong */
export function wholeDong(value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value
  const reading = typeof value === "string" ? readSignedDong(value) : null
  if (!reading?.ok) throw new Error(`Not whole dong: ${String(value).slice(0, 40)}`)
  return reading.value
}
