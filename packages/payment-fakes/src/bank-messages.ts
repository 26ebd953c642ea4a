import { vietnamTimestamp } from "@ocop/vietnam-time"
import { createHmac } from "node:crypto"

/** A signed message, ready to be posted. */
export interface SignedMessage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface ReportedTransfer {
  readonly id: number
  readonly reference: string
  readonly account: string
  readonly amount: number
  readonly description: string
  readonly at: Date
  readonly outgoing?: boolean
}

const json = { "content-type": "application/json" }
const hmac = (algorithm: string, secret: string, text: string): string =>
  createHmac(algorithm, secret).update(text).digest("hex")

export function sepayMessage(secret: string, told: ReportedTransfer, signedAt = new Date()): SignedMessage {
  const body = JSON.stringify({
    id: told.id,
    gateway: "Agribank",
    transactionDate: vietnamTimestamp(told.at),
    accountNumber: told.account,
    code: null,
    content: told.description,
    transferType: told.outgoing ? "out" : "in",
    transferAmount: told.amount,
    accumulated: 0,
    subAccount: null,
    referenceCode: told.reference,
    description: "",
  })
  const stamp = String(Math.floor(signedAt.getTime() / 1000))
  return {
    body,
    headers: {
      ...json,
      "x-sepay-timestamp": stamp,
      "x-sepay-signature": `sha256=${hmac("sha256", secret, `${stamp}.${body}`)}`,
    },
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]))
}

export function cassoMessage(secret: string, told: ReportedTransfer, signedAt = new Date()): SignedMessage {
  const message = {
    error: 0,
    data: {
      id: told.id,
      reference: told.reference,
      description: told.description,
      amount: told.outgoing ? -told.amount : told.amount,
      runningBalance: 0,
      transactionDateTime: vietnamTimestamp(told.at),
      accountNumber: told.account,
      bankName: "Agribank",
      bankAbbreviation: "VBA",
    },
  }
  const stamp = String(signedAt.getTime())
  const signature = hmac("sha512", secret, `${stamp}.${JSON.stringify(sorted(message))}`)
  return {
    body: JSON.stringify(message),
    headers: { ...json, "x-casso-signature": `t=${stamp},v1=${signature}` },
  }
}

export function payosMessage(secret: string, told: ReportedTransfer): SignedMessage {
  const data: Record<string, unknown> = {
    orderCode: told.id,
    amount: told.amount,
    description: told.description,
    accountNumber: told.account,
    reference: told.reference,
    transactionDateTime: vietnamTimestamp(told.at),
    currency: "VND",
    paymentLinkId: `link${told.id}`,
    code: "00",
    desc: "success",
    counterAccountBankId: "",
  }
  const signed = Object.keys(data)
    .sort()
    .map((key) => `${key}=${String(data[key])}`)
    .join("&")
  const signature = hmac("sha256", secret, signed)
  return {
    body: JSON.stringify({ code: "00", desc: "success", success: true, data, signature }),
    headers: json,
  }
}
