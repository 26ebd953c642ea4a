import { browser, http, installed, proof, types, unit, type Internal } from "./internal.ts"

/** Files of `dist`, start-up, HTTP and module internals. */
export const platformInternals: readonly Internal[] = [
  {
    name: "Redis lock provider, file of `dist`",
    use: "Subclassed; `execute` and the internal `acquire_` are overridden so that keys are taken sorted, one at a time.",
    where: [
      "backend/src/providers/ordered-locking/redis/index.ts",
      "backend/src/providers/ordered-locking/redis/service.ts",
    ],
    guards: [installed, types("backend"), http("inventory/stock-ledger")],
    signs: [
      { file: "@medusajs/locking-redis/dist/services/redis-lock.js", text: "async acquire_(keys, args" },
      { file: "@medusajs/locking-redis/dist/loaders/index.js", text: "exports.default" },
    ],
  },
  {
    name: "In-memory lock provider, file of `dist`",
    use: "Subclassed; `execute` is overridden so that keys are taken sorted.",
    where: ["backend/src/providers/ordered-locking/memory/service.ts"],
    guards: [
      installed,
      types("backend"),
      unit("backend/src/providers/ordered-locking/memory/service.test.ts"),
    ],
    signs: [{ file: "@medusajs/locking/dist/providers/in-memory.js", text: "class InMemoryLockingProvider" }],
  },
  {
    name: "Stripe provider, file of `dist`, and its field `stripe_`",
    use: "Subclassed; the client is replaced (address, time limit), authorisation is narrowed, refunds are only recorded.",
    where: ["backend/src/providers/stripe-payment/service.ts"],
    guards: [installed, types("backend"), http("payments/card-payments")],
    signs: [
      { file: "@medusajs/payment-stripe/dist/services/stripe-provider.js", text: "exports.default" },
      { file: "@medusajs/payment-stripe/dist/core/stripe-base.js", text: "this.stripe_ =" },
    ],
  },
  {
    name: "`instrumentation.ts` and the HTTP server's listeners",
    use: "Medusa loads the file before its server; Node's diagnostics channel gives the server, whose request listeners are wrapped by the load shedder. It takes the place of OpenTelemetry's registration.",
    where: ["backend/instrumentation.ts"],
    guards: [installed, proof, unit("backend/src/domains/checkout/admission/order-admission.test.ts")],
    signs: [
      {
        file: "@medusajs/medusa/dist/commands/start.js",
        text: 'const INSTRUMENTATION_FILE = "instrumentation"',
      },
      { file: "@medusajs/medusa/dist/commands/start.js", text: "instrumentation.register()" },
    ],
    gap: "HTTP tests run Medusa in their own process, without it.",
  },
  {
    name: "`migration-scripts/`: each script once, after all migrations, with the whole container",
    use: "The triggers on tables of other modules and of Medusa are installed by such a script, a new one for each version.",
    where: ["backend/src/migration-scripts", "backend/src/setup/install-triggers.ts"],
    guards: [
      installed,
      http("certification/import-and-stars"),
      http("inventory/stock-ledger"),
      http("checkout/basket-and-order"),
    ],
    signs: [
      { file: "@medusajs/framework/dist/migrations/run-migration-scripts.js", text: "script_migrations" },
    ],
  },
  {
    name: 'Schedule of a job: `{ interval, concurrency: "forbid" }`',
    use: "Jobs run every one to fifteen seconds and never overlap in one process.",
    where: ["backend/src/jobs/apply-search-changes.ts", "backend/src/jobs/apply-payment-events.ts"],
    guards: [types("backend"), browser("search-indexing"), browser("payments")],
    gap: "No test counts that a job does not overlap itself.",
  },
  {
    name: "`preserveRawBody` and `request.rawBody`",
    use: "Webhooks are verified on their bytes.",
    where: ["backend/src/domains/payments/receive-webhook.ts", "backend/src/api/middlewares.ts"],
    guards: [installed, http("payments/payments"), http("payments/card-payments")],
    signs: [{ file: "@medusajs/framework/dist/http/middlewares/bodyparser.js", text: "req.rawBody = buf" }],
  },
  {
    name: "Paths of Medusa's own routes, and the order of middlewares",
    use: "Some store, admin and webhook routes are closed, some are limited, by matching their paths; the admin's cancel goes through the producer orders.",
    where: [
      "backend/src/http/disabled-medusa-routes.ts",
      "backend/src/http/order-administration.ts",
      "backend/src/api/middlewares.ts",
    ],
    guards: [
      http("checkout/basket-and-order"),
      http("producers/producer-isolation"),
      http("orders/producer-orders"),
    ],
    gap: "Store and webhook matchers beside those of carts and orders have no test that sees them refuse.",
  },
  {
    name: "Errors of workflows: plain copies below `cause` and `error`",
    use: "The first known cause decides the problem code.",
    where: ["backend/src/shared/errors/root-problem.ts"],
    guards: [http("checkout/basket-and-order"), http("api/contracts")],
  },
  {
    name: "Texts of Medusa's errors",
    use: "Where Medusa gives no type: a reservation without stock, a lock that is not free, a card that is not authorised.",
    where: [
      "backend/src/shared/errors/root-problem.ts",
      "backend/src/providers/ordered-locking/lock-timeout.ts",
      "backend/src/domains/checkout/order-by-card.ts",
    ],
    guards: [installed, http("checkout/basket-and-order"), http("payments/card-payments")],
    signs: [
      {
        file: "@medusajs/inventory/dist/services/inventory-module.js",
        text: "Not enough stock available for item",
      },
      {
        file: "@medusajs/core-flows/dist/cart/steps/confirm-inventory.js",
        text: "Codes.INSUFFICIENT_INVENTORY",
      },
      {
        file: "@medusajs/payment/dist/services/payment-module.js",
        text: "was not authorized with the provider",
      },
      {
        file: "@medusajs/core-flows/dist/cart/steps/validate-cart-payments.js",
        text: "Payment sessions are required",
      },
      {
        file: "@medusajs/core-flows/dist/cart/steps/validate-cart-payments.js",
        text: "has not been initiated",
      },
      { file: "@medusajs/locking-redis/dist/services/redis-lock.js", text: "Timed-out acquiring lock" },
      { file: "@medusajs/locking-redis/dist/services/redis-lock.js", text: "Failed to acquire lock" },
      { file: "@medusajs/locking/dist/providers/in-memory.js", text: "Timed-out acquiring lock" },
    ],
  },
  {
    name: "Compensation of `updatePriceSetsStep`",
    use: "It writes price sets back without their prices, which erases them: a step of ours before it puts them back.",
    where: ["backend/src/shared/workflow-steps/update-variants.ts"],
    guards: [http("listings/listings")],
    signs: [
      {
        file: "@medusajs/core-flows/dist/pricing/steps/update-price-sets.js",
        text: "await pricingModule.upsertPriceSets(revertInput)",
      },
    ],
  },
  {
    name: "Ids of providers: `pp_<id>_<identifier>`, `parcel_parcel`",
    use: "Payments, postings, refunds and the set-up name providers by the ids that Medusa makes of the configuration.",
    where: [
      "backend/src/shared/payment-providers.ts",
      "backend/src/domains/delivery/medusa-fulfillment.ts",
      "backend/src/admin/settlement/bank-fact-form.tsx",
    ],
    guards: [
      http("checkout/basket-and-order"),
      http("payments/payments"),
      http("payments/card-payments"),
      http("settlement/settlement"),
    ],
  },
  {
    name: "Actor types and auth identities",
    use: "Members, officers and managers are own actor types; `setAuthAppMetadataStep` joins them with an identity.",
    where: [
      "backend/src/domains/producers/workflows/create-member.ts",
      "backend/src/domains/organisations/workflows/create-officer.ts",
      "backend/src/domains/sales-points/workflows/create-point-manager.ts",
    ],
    guards: [
      types("backend"),
      http("producers/onboarding"),
      http("producers/producer-isolation"),
      http("inventory/stock-ledger"),
    ],
  },
  {
    name: 'Local file provider: `private_upload_dir` and `access: "private"`',
    use: "Producers' papers stay outside of the public folder.",
    where: ["backend/medusa-config.ts", "backend/src/domains/producers/onboarding/papers.ts"],
    guards: [installed, http("producers/onboarding")],
    signs: [{ file: "@medusajs/file-local/dist/services/local-file.js", text: "private_upload_dir" }],
  },
  {
    name: "Pages in Medusa's admin (`backend/src/admin`)",
    use: "Operators' pages are routes of Medusa's admin, built with its dashboard.",
    where: ["backend/src/admin/routes"],
    guards: [types("backend"), browser("operator-payments")],
  },
]
