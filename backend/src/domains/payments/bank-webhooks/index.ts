import { bankWebhookSecrets } from "../settings"
import { casso } from "./casso"
import type { BankWebhookAdapter } from "./adapter"
import { payos } from "./payos"
import { sepay } from "./sepay"

export type BankWebhookProvider = "sepay" | "casso" | "payos"

/** The adapter of a bank's messenger with the secrets of this moment. */
export const bankWebhookAdapter = (name: BankWebhookProvider): BankWebhookAdapter =>
  ({ sepay, casso, payos })[name](bankWebhookSecrets())

export const isBankWebhookProvider = (name: string): name is BankWebhookProvider =>
  name === "sepay" || name === "casso" || name === "payos"
