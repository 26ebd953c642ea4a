/** A bank account that a VietQR code names as the receiver. */
export interface ReceivingAccount {
  readonly bin: string
  readonly account: string
  readonly name: string
}

export type VietQrMode = "platform" | "producer"

const DEFAULT_MINUTES = 30

/** The marketplace's own account, from `VIETQR_BANK_BIN`, `VIETQR_ACCOUNT`, `VIETQR_ACCOUNT_NAME`; null without. */
export function platformAccount(env: NodeJS.ProcessEnv = process.env): ReceivingAccount | null {
  const { VIETQR_BANK_BIN: bin, VIETQR_ACCOUNT: account, VIETQR_ACCOUNT_NAME: name } = env
  return bin && account && name ? { bin, account, name } : null
}

/** VietQR settlement mode: `VIETQR_SETTLEMENT=producer` sends each producer's money to the producer's own account. */
export const vietQrMode = (env: NodeJS.ProcessEnv = process.env): VietQrMode =>
  env.VIETQR_SETTLEMENT === "producer" ? "producer" : "platform"

/** Payment deadline of a transfer, in minutes (`VIETQR_MINUTES`); the goods stay reserved until then. */
export function transferMinutes(env: NodeJS.ProcessEnv = process.env): number {
  const wanted = Number(env.VIETQR_MINUTES ?? DEFAULT_MINUTES)
  return Number.isFinite(wanted) && wanted > 0 ? wanted : DEFAULT_MINUTES
}

/** Stripe's keys; null where cards are not taken. */
export function cardKeys(env: NodeJS.ProcessEnv = process.env) {
  const { STRIPE_API_KEY: secret, STRIPE_PUBLISHABLE_KEY: publishable, STRIPE_WEBHOOK_SECRET: webhook } = env
  return secret && publishable && webhook ? { secret, publishable, webhook } : null
}

/** Signing secrets of the bank webhook adapters; a provider without a secret is never accepted. */
export const bankWebhookSecrets = (env: NodeJS.ProcessEnv = process.env) => ({
  sepay: env.SEPAY_WEBHOOK_SECRET ?? null,
  sepayKey: env.SEPAY_API_KEY ?? null,
  casso: env.CASSO_CHECKSUM_KEY ?? null,
  payos: env.PAYOS_CHECKSUM_KEY ?? null,
})
export type BankWebhookSecrets = ReturnType<typeof bankWebhookSecrets>
