import { startFakeStripe, type FakeStripe } from "@ocop/payment-fakes"
import type { Caller } from "../cluster/caller.ts"
import { openHouse, type House } from "../house/house.ts"
import { mortal, type Mortal } from "../house/mortals.ts"
import { timed } from "../lib/say.ts"

export const SECRETS = { sepay: "prove-sepay-secret", casso: "prove-casso-secret", stripe: "whsec_prove" }
export const ACCOUNT = "1500201234567"

export interface PaymentCluster {
  readonly house: House
  readonly stripe: FakeStripe
  /** Two that answer requests and one that works; all can die. */
  readonly mortals: readonly [Mortal, Mortal, Mortal]
  /** One of the two that answer. */
  server(turn: number): Caller
  query<T>(sql: string, values?: unknown[]): Promise<T[]>
  stop(): Promise<void>
}

/** Two servers and a worker of one build on PostgreSQL and Redis, with a bank's messengers and a Stripe of our own. */
export async function startPaymentCluster(): Promise<PaymentCluster> {
  const stripe = await startFakeStripe()
  let house: House | undefined
  const stop = async (): Promise<void> => {
    await house?.stop()
    await stripe.stop()
  }
  try {
    const env = {
      VIETQR_BANK_BIN: "970405",
      VIETQR_ACCOUNT: ACCOUNT,
      VIETQR_ACCOUNT_NAME: "CHO OCOP",
      SEPAY_WEBHOOK_SECRET: SECRETS.sepay,
      CASSO_CHECKSUM_KEY: SECRETS.casso,
      STRIPE_API_KEY: "sk_test_prove",
      STRIPE_PUBLISHABLE_KEY: "pk_test_prove",
      STRIPE_WEBHOOK_SECRET: SECRETS.stripe,
      STRIPE_HOST: stripe.url,
      // All buyers come from one machine.
      RATE_LIMIT_SCALE: "1000",
    }
    const opened = await timed("PostgreSQL, Meilisearch, Redis, migrations, demonstration", () =>
      openHouse({ redis: true, env }),
    )
    house = opened
    const worker = await mortal(opened, "worker", "worker")
    const a = await mortal(opened, "server-a", "server")
    const b = await mortal(opened, "server-b", "server")
    return {
      house: opened,
      stripe,
      mortals: [a, b, worker],
      server: (turn) => (turn % 2 ? b : a).caller,
      query: <T>(sql: string, values: unknown[] = []) =>
        opened.inDatabase(async (client) => (await client.query(sql, values)).rows as T[]),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
