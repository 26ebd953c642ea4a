import { startFakeStripe, stripeMessage, type FakeStripe } from "@ocop/payment-fakes"
import { randomBytes } from "node:crypto"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { setTimeout as pause } from "node:timers/promises"

import {
  hasEmbeddedMeilisearch,
  projectState,
  startMeilisearch,
  startStack,
  type Meilisearch,
  type Progress,
  type Stack,
} from "@ocop/local-services"

import { openOwnSalesPoints } from "./sales-points.ts"

/** Where a running shop can be reached, as far as a test needs it. */
export interface ShopAddresses {
  readonly storefrontUrl: string
  readonly backendUrl: string
  readonly databaseUrl: string
  readonly publishableKey: string
  readonly accounts: Readonly<Record<string, { readonly email: string; readonly password: string }>>
  /** The Stripe of the tests, with its state and its cardholder's side. */
  readonly stripeUrl: string
  /** False where no embedded search engine exists for this machine. */
  readonly hasSearchEngine: boolean
}

export interface Shop extends ShopAddresses {
  /** Ends the search engine as if its machine were switched off; its data stays. */
  stopSearch(): Promise<void>
  startSearch(): Promise<void>
  stop(): Promise<void>
}

/** Tests must never touch a service that the environment happens to name. */
const OWN_SERVICES =
  /^(DATABASE_URL|MEILISEARCH_.*|REDIS_URL|S3_.*|SEARCH_ENGINE|PUBLIC_URL|PUBLISHABLE_KEY|DB_.*|NODE_ENV)$/

/**
 * The whole shop on free ports with throw-away data. The search engine is started here and not by the stack, so
 * that a test can switch it off and on again.
 */
export async function startShop(
  progress: Progress,
  options: { build?: boolean; root?: string } = {},
): Promise<Shop> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN_SERVICES.test(name)))
  // All buyers of a test run come from one address.
  env.RATE_LIMIT_SCALE = "50"
  const root = options.root ?? resolve(import.meta.dirname, "../..")
  const folder = mkdtempSync(join(tmpdir(), "ocop-e2e-"))
  // The search engine does not run as root; its user must be able to pass through.
  chmodSync(folder, 0o711)
  const masterKey = randomBytes(24).toString("base64url")
  const dataDir = join(folder, "meilisearch")
  const engine = { dataDir, masterKey, binDir: projectState(root).bin }
  let search: Meilisearch | undefined
  let stack: Stack | undefined
  const stripe = await startFakeStripe()
  Object.assign(env, paymentEnv(stripe))
  const stop = async (): Promise<void> => {
    await stripe.stop()
    await stack?.stop()
    await search?.service.stop()
    // The log of a server that has just ended may still be on its way to the disk.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
  try {
    if (hasEmbeddedMeilisearch()) {
      search = await startMeilisearch(engine)
      env.MEILISEARCH_HOST = search.host
      env.MEILISEARCH_API_KEY = masterKey
      env.MEILISEARCH_SEARCH_KEY = search.searchKey
    }
    stack = await startStack({
      env,
      progress,
      root,
      ...(options.build === undefined ? {} : { build: options.build }),
    })
    deliverStripeEvents(stripe, stack.backendUrl)
    await Promise.all([
      waitForCatalogue(stack.storefrontUrl),
      openOwnSalesPoints(root, stack, join(folder, "sales-points.log")),
    ])
  } catch (error) {
    await stop()
    throw error
  }
  const port = search?.port
  return {
    storefrontUrl: stack.storefrontUrl,
    backendUrl: stack.backendUrl,
    databaseUrl: stack.databaseUrl,
    publishableKey: stack.publishableKey,
    accounts: accountsOf(stack.accounts),
    stripeUrl: stripe.url,
    hasSearchEngine: search !== undefined,
    stopSearch: async () => {
      await search?.service.stop()
    },
    startSearch: async () => {
      if (search && search.service.exit !== undefined) {
        search = await startMeilisearch({ ...engine, port })
      }
    },
    stop,
  }
}

/** What the payment tests sign with; the shop of the tests believes nothing else. */
export const SEPAY_SECRET = "e2e-sepay-secret"
export const BANK_ACCOUNT = "1500201234567"
const STRIPE_WEBHOOK_SECRET = "whsec_e2e"

const paymentEnv = (stripe: FakeStripe): NodeJS.ProcessEnv => ({
  VIETQR_BANK_BIN: "970405",
  VIETQR_ACCOUNT: BANK_ACCOUNT,
  VIETQR_ACCOUNT_NAME: "CHO OCOP",
  SEPAY_WEBHOOK_SECRET: SEPAY_SECRET,
  STRIPE_API_KEY: "sk_test_e2e",
  STRIPE_PUBLISHABLE_KEY: "pk_test_e2e",
  STRIPE_WEBHOOK_SECRET,
  STRIPE_HOST: stripe.url,
})

/** Stripe's webhooks reach the shop as soon as the shop has an address. */
function deliverStripeEvents(stripe: FakeStripe, backendUrl: string): void {
  stripe.state.onEvent = (event) => {
    const { headers, body } = stripeMessage(STRIPE_WEBHOOK_SECRET, event)
    void fetch(`${backendUrl}/hooks/stripe`, { method: "POST", headers, body }).catch(() => undefined)
  }
}

/** The search indexes are filled by the backend after it has come up; until then there is nothing to find. */
async function waitForCatalogue(storefrontUrl: string): Promise<void> {
  const end = Date.now() + 180_000
  for (const path of ["/", "/san-pham", "/nha-san-xuat", "/diem-ban"]) {
    for (;;) {
      const response = await fetch(`${storefrontUrl}${path}?lan=${Date.now()}`)
      const text = await response.text()
      if (response.ok && /href="\/(?:san-pham|nha-san-xuat|diem-ban)\/[a-z0-9-]+"/.test(text)) break
      if (Date.now() > end) throw new Error(`${path}: HTTP ${response.status}, nothing to see after 180 s`)
      await pause(250)
    }
  }
}

/** The demo script prints `{ role: { email, password, … } }`. */
function accountsOf(printed: unknown): ShopAddresses["accounts"] {
  if (typeof printed !== "object" || printed === null) return {}
  return Object.fromEntries(
    Object.entries(printed).flatMap(([role, value]: [string, unknown]) => {
      const { email, password } = (value ?? {}) as { email?: unknown; password?: unknown }
      return typeof email === "string" && typeof password === "string" ? [[role, { email, password }]] : []
    }),
  )
}
