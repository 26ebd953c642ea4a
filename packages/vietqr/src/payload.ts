import { crc16 } from "./crc16.js"
import { field, readFields } from "./fields.js"

/** NAPAS's application identifier inside merchant account information (field 38). */
const NAPAS = "A000000727"
const VND = "704"
const COUNTRY = "VN"
/** Field 62-08 may hold more, but banks' applications cut what is longer. */
export const LONGEST_MEMO = 25
/** Field 54 has 13 places. */
const LARGEST_AMOUNT = 9_999_999_999_999

/** A transfer that a VietQR asks for. */
export interface Transfer {
  /** Six digits of the bank (NAPAS's BIN). */
  readonly bin: string
  /** Account or card number: letters and digits, at most 19. */
  readonly account: string
  readonly to: "account" | "card"
  /** Whole dong; null leaves it to the payer (a static code). */
  readonly amount: number | null
  /** Printable ASCII, at most 25 characters; null for none. */
  readonly memo: string | null
}

export type EncodeFailure = "invalid_bin" | "invalid_account" | "invalid_amount" | "invalid_memo"
export type DecodeFailure = "malformed" | "wrong_checksum" | "not_vietqr" | "not_dong"
export type Result<T, C> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: C }

const SERVICE = { account: "QRIBFTTA", card: "QRIBFTTC" } as const

function refusal({ bin, account, amount, memo }: Transfer): EncodeFailure | null {
  if (!/^\d{6}$/.test(bin)) return "invalid_bin"
  if (!/^[0-9A-Za-z]{1,19}$/.test(account)) return "invalid_account"
  const whole = amount === null || (Number.isSafeInteger(amount) && amount > 0 && amount <= LARGEST_AMOUNT)
  if (!whole) return "invalid_amount"
  if (
    memo !== null &&
    (memo.length > LONGEST_MEMO || !/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(memo))
  )
    return "invalid_memo"
  return null
}

/** The text of a VietQR (EMVCo merchant-presented, NAPAS 1.5.2). */
export function encodeVietQr(transfer: Transfer): Result<string, EncodeFailure> {
  const code = refusal(transfer)
  if (code) return { ok: false, code }
  const { bin, account, to, amount, memo } = transfer
  const beneficiary = field("00", bin) + field("01", account)
  const body =
    field("00", "01") +
    field("01", amount === null ? "11" : "12") +
    field("38", field("00", NAPAS) + field("01", beneficiary) + field("02", SERVICE[to])) +
    field("53", VND) +
    (amount === null ? "" : field("54", String(amount))) +
    field("58", COUNTRY) +
    (memo === null ? "" : field("62", field("08", memo))) +
    "6304"
  return { ok: true, value: body + crc16(body) }
}

const failed = (code: DecodeFailure): { ok: false; code: DecodeFailure } => ({ ok: false, code })

/** What a VietQR asks for. The checksum is verified before anything else is believed. */
export function decodeVietQr(text: string): Result<Transfer, DecodeFailure> {
  const trimmed = text.trim()
  if (!/6304[0-9A-Fa-f]{4}$/.test(trimmed)) return failed("malformed")
  if (crc16(trimmed.slice(0, -4)) !== trimmed.slice(-4).toUpperCase()) return failed("wrong_checksum")
  const fields = readFields(trimmed)
  if (!fields || fields.get("00") !== "01") return failed("malformed")
  const merchant = readFields(fields.get("38") ?? "")
  const beneficiary = readFields(merchant?.get("01") ?? "")
  const bin = beneficiary?.get("00")
  const account = beneficiary?.get("01")
  const to = merchant?.get("02") === SERVICE.card ? "card" : "account"
  if (merchant?.get("00") !== NAPAS || bin === undefined || account === undefined) return failed("not_vietqr")
  if (fields.get("53") !== VND) return failed("not_dong")
  const written = fields.get("54")
  // Some banks write "79000.00": VND has no minor unit, so only zeros may stand behind the point.
  const amount = written === undefined ? null : /^\d{1,13}(?:\.0{1,2})?$/.test(written) ? Number(written) : -1
  const memo = readFields(fields.get("62") ?? "")?.get("08") ?? null
  const value: Transfer = { bin, account, to, amount, memo }
  const wrong = refusal({ ...value, memo: null })
  return wrong ? failed("malformed") : { ok: true, value }
}
