import { startFakeStripe, type FakeStripe } from "@ocop/payment-fakes"
import type { Caller } from "../cluster/caller.ts"
import { openSandbox, type Sandbox } from "../sandbox/sandbox.ts"
import { startCrashable, type CrashableProcess } from "../sandbox/crashable-processes.ts"
import { timed } from "../lib/output.ts"

export const SECRETS = { sepay: "prove-sepay-secret", casso: "prove-casso-secret", stripe: "whsec_prove" }
export const ACCOUNT = "1500201234567"

export interface PaymentCluster {
  readonly sandbox: Sandbox
  readonly stripe: FakeStripe
  /** Two that answer requests and one that works; all can die. */
  readonly processes: readonly [CrashableProcess, CrashableProcess, CrashableProcess]
  /** One of the two that answer. */
  server(turn: number): Caller
  query<T>(sql: string, values?: unknown[]): Promise<T[]>
  stop(): Promise<void>
}

/**
 * Two servers and a worker of one build on PostgreSQL and Redis, with providers of bank webhooks and a Stripe of our own.
 *
 * @param durable the database may crash, too
 */
export async function startPaymentCluster({ durable = false } = {}): Promise<PaymentCluster> {
  const stripe = await startFakeStripe()
  let sandbox: Sandbox | undefined
  const stop = async (): Promise<void> => {
    await sandbox?.stop()
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
      openSandbox({ redis: true, durable, env }),
    )
    sandbox = opened
    const worker = await startCrashable(opened, "worker", "worker")
    const a = await startCrashable(opened, "server-a", "server")
    const b = await startCrashable(opened, "server-b", "server")
    return {
      sandbox: opened,
      stripe,
      processes: [a, b, worker],
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
