import path from "node:path"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const env = process.env
const redisUrl = env.REDIS_URL
/** Said outright in both cases: left out, Medusa's shared connection goes without and its modules guess by the host. */
const databaseTls =
  env.DATABASE_SSL === "true" ? { rejectUnauthorized: env.DATABASE_SSL_VERIFY !== "false" } : false
const meilisearchHost = env.SEARCH_ENGINE === "postgres" ? undefined : env.MEILISEARCH_HOST

/** Sorted and one at a time: jobs that want the same goods never wait for each other in a circle. */
const locking = {
  resolve: "@medusajs/medusa/locking",
  options: {
    providers: [
      redisUrl
        ? {
            resolve: "./src/providers/ordered-locking/redis",
            id: "ordered-redis",
            is_default: true,
            // A lock on popular goods is wanted again within milliseconds; Medusa would look after up to a second.
            options: { redisUrl, defaultRetryInterval: 10, maximumRetryInterval: 100 },
          }
        : { resolve: "./src/providers/ordered-locking/memory", id: "ordered-memory", is_default: true },
    ],
  },
}

/** Locks, events, workflows and caches live in Redis as soon as there is more than one process. */
const redisModules = redisUrl
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
      {
        resolve: "@medusajs/medusa/workflow-engine-redis",
        // One at a time is the default: search would then stand still for as long as an import takes.
        options: { redis: { redisUrl, jobWorkerOptions: { concurrency: 4 } } },
      },
      {
        resolve: "@medusajs/medusa/caching",
        options: {
          providers: [
            {
              resolve: "@medusajs/caching-redis",
              id: "caching-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
    ]
  : []

const searchProviders = [
  { resolve: "@medusajs/medusa/search-postgres", id: "search-postgres", options: { language: "simple" } },
  ...(meilisearchHost
    ? [
        {
          resolve: "@rokmohar/medusa-plugin-meilisearch/providers/meilisearch",
          id: "meilisearch",
          options: {
            config: { host: meilisearchHost, apiKey: env.MEILISEARCH_API_KEY },
            task_polling_interval_ms: 50,
          },
        },
      ]
    : []),
]

const s3 = env.S3_BUCKET
  ? {
      resolve: "@medusajs/medusa/file-s3",
      id: "s3",
      options: {
        bucket: env.S3_BUCKET,
        region: env.S3_REGION,
        endpoint: env.S3_ENDPOINT,
        file_url: env.S3_FILE_URL,
        access_key_id: env.S3_ACCESS_KEY_ID,
        secret_access_key: env.S3_SECRET_ACCESS_KEY,
      },
    }
  : {
      resolve: "@medusajs/medusa/file-local",
      id: "local",
      options: {
        backend_url: `${env.BACKEND_URL ?? "http://localhost:9000"}/static`,
        // Papers of producers are private; left out, Medusa serves them to whoever has the address.
        private_upload_dir: env.PRIVATE_FILES_DIR ?? path.join(process.cwd(), "private-files"),
      },
    }

/** Cards are for buyers abroad and need keys; without them the shop takes none. */
const cardProviders =
  env.STRIPE_API_KEY && env.STRIPE_WEBHOOK_SECRET
    ? [
        {
          resolve: "./src/providers/stripe-payment",
          id: "stripe",
          options: {
            apiKey: env.STRIPE_API_KEY,
            webhookSecret: env.STRIPE_WEBHOOK_SECRET,
            host: env.STRIPE_HOST,
            // Held at the order, taken when the order stands: what fails in between was never taken.
            capture: false,
          },
        },
      ]
    : []

export default defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: databaseTls } },
    redisUrl,
    // Over plain HTTP a browser gets no session from a server in production; `npm start` on one's own machine has no TLS.
    ...(env.ADMIN_OVER_HTTP === "true" ? { cookieOptions: { secure: false } } : {}),
    workerMode: (env.MEDUSA_WORKER_MODE as "shared" | "worker" | "server" | undefined) ?? "shared",
    http: {
      storeCors: env.STORE_CORS ?? "http://localhost:8000",
      adminCors: env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
    },
  },
  admin: { disable: env.DISABLE_ADMIN === "true" },
  modules: [
    { resolve: "./src/modules/producer" },
    { resolve: "./src/modules/producer-membership" },
    { resolve: "./src/modules/producer-onboarding" },
    { resolve: "./src/modules/producer-delegation" },
    { resolve: "./src/modules/listing-publication" },
    { resolve: "./src/modules/producer-site" },
    { resolve: "./src/modules/star-rating" },
    { resolve: "./src/modules/sales-point" },
    { resolve: "./src/modules/producer-delivery" },
    { resolve: "./src/modules/producer-order" },
    { resolve: "./src/modules/recognition-import" },
    { resolve: "./src/modules/officer" },
    { resolve: "./src/modules/search-change-log" },
    { resolve: "./src/modules/rate-limit" },
    { resolve: "./src/modules/reservation-guard" },
    { resolve: "./src/modules/stock-ledger" },
    { resolve: "./src/modules/notification-queue" },
    { resolve: "./src/modules/review" },
    { resolve: "./src/modules/settlement" },
    { resolve: "./src/modules/payment-webhooks" },
    { resolve: "./src/modules/payment-requests" },
    {
      resolve: "@medusajs/medusa/search",
      options: {
        providers: searchProviders,
        default_provider: "search-postgres",
        index_prefix: env.SEARCH_INDEX_PREFIX ?? "ocop",
        // Each write waits until the engine has it; of a hundred documents, its default, most of a build is waiting.
        reindex: { batch_size: 1_000 },
      },
    },
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: { providers: [{ resolve: "./src/providers/parcel-delivery", id: "parcel" }] },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          { resolve: "./src/providers/cash-on-delivery", id: "cod" },
          { resolve: "./src/providers/vietqr-payment", id: "vietqr" },
          ...cardProviders,
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "./src/providers/email-notification",
            id: "mail",
            options: {
              channels: ["email"],
              smtpUrl: env.SMTP_URL,
              from: env.MAIL_FROM ?? "Chợ OCOP <no-reply@localhost>",
            },
          },
          // `feed` is the channel of Medusa's own admin, `office` the one of the producers' and officers' feeds.
          {
            resolve: "./src/providers/feed-notification",
            id: "office-feed",
            options: { channels: ["office", "feed"] },
          },
        ],
      },
    },
    { resolve: "@medusajs/medusa/file", options: { providers: [s3] } },
    locking,
    ...redisModules,
  ],
})
