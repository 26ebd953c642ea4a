/**
 * Environment of the HTTP tests. The runner of the whole suite gives the database (`DB_*`) and, where there is
 * one, Meilisearch; everything else is fixed here so that a test does not depend on the machine.
 */
const env = process.env
// Workers run beside each other: queues, locks and indexes of one must not be seen by another.
const lanes = JSON.parse(env.HTTP_TEST_LANES ?? "[{}]") as Record<string, string>[]
Object.assign(env, lanes[(Number(env.VITEST_POOL_ID ?? 1) - 1) % lanes.length])
env.NODE_ENV = "test"
env.DB_HOST ??= "localhost"
env.DB_PORT ??= "5432"
env.DB_USERNAME ??= "postgres"
env.DB_PASSWORD ??= "postgres"
env.SEARCH_ENGINE ??= env.MEILISEARCH_HOST ? "meilisearch" : "postgres"
env.JWT_SECRET = "http-tests-jwt"
env.COOKIE_SECRET = "http-tests-cookie"
env.LINK_SECRET = "http-tests-link-secret-0123456789"
env.VIEWS_SECRET = "http-tests-views-secret"
env.VIETQR_BANK_BIN = "970405"
env.VIETQR_ACCOUNT = "1500201234567"
env.VIETQR_ACCOUNT_NAME = "CHO OCOP"
env.SEPAY_WEBHOOK_SECRET = "http-tests-sepay"
env.CASSO_CHECKSUM_KEY = "http-tests-casso"
env.PAYOS_CHECKSUM_KEY = "http-tests-payos"
env.RATE_LIMIT_SCALE ??= "1000"
// One process stands for several servers here, whose batches meet each other.
env.COUNTER_BATCHES_AT_ONCE = "20"
env.MEDUSA_DISABLE_TELEMETRY = "true"
env.DISABLE_ADMIN = "true"
// Jobs are called by the tests that are about them; on their own they would touch a database in restoration.
env.MEDUSA_WORKER_MODE ??= "server"

// Medusa reports to a parent process that it takes for its own CLI; here the parent is vitest.
process.send = undefined
