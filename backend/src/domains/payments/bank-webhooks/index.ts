import { bankWebhookSecrets } from "../settings"
import { casso } from "./casso"
import type { BankWebhookAdapter } from "./adapter"
import { payos } from "./payos"
import { sepay } from "./sepay"

export type BankWebhookProvider = "sepay" | "casso" | "payos"

/** The bank webhook adapter of a provider, with the secrets as they are configured now. */
export const bankWebhookAdapter = (name: BankWebhookProvider): BankWebhookAdapter =>
  ({ sepay, casso, payos })[name](bankWebhookSecrets())

export const isBankWebhookProvider = (name: string): name is BankWebhookProvider =>
  name === "sepay" || name === "casso" || name === "payos"
