import { createHash } from "node:crypto"
import { join } from "node:path"

/**
 * The only file that knows how the backend and the storefront are built, started and asked, and what their
 * variables are called. Times are in milliseconds.
 */

export const DEFAULT_STOREFRONT_PORT = 3000
export const DEFAULT_BACKEND_PORT = 9000
/** Tried first so that addresses stay the same between starts; any free port will do. */
export const PREFERRED_POSTGRES_PORT = 55_432
export const PREFERRED_MEILISEARCH_PORT = 57_700

export const DATABASE_NAME = "ocop"

/** Sources of everything that `turbo run build` makes; a change of any of them builds again. */
export const BUILD_INPUTS = [
  "package-lock.json",
  "turbo.json",
  "tsconfig.json",
  "packages",
  "backend",
  "storefront",
]
/** What must be there after a build. */
export const BUILD_OUTPUTS = ["backend/.medusa/server/package.json", "storefront/dist"]

/** A change of any of them migrates again. */
export const MIGRATION_INPUTS = [
  "package-lock.json",
  "backend/medusa-config.ts",
  "backend/src/modules",
  "backend/src/migration-scripts",
  "backend/src/setup",
  "backend/src/links",
  "backend/src/search",
]

/** A change of any of them runs the demo script again (which changes nothing that is already right). */
export const DEMO_INPUTS = ["backend/src/scripts", "backend/src/demo", "backend/data", "backend/src/data"]

export const BUILD_TIMEOUT = 900_000
export const MIGRATE_TIMEOUT = 300_000
export const DEMO_TIMEOUT = 900_000
export const BACKEND_TIMEOUT = 180_000
export const STOREFRONT_TIMEOUT = 60_000
export const READY_TIMEOUT = 300_000

export interface Program {
  readonly cwd: string
  readonly command: string
  readonly args: readonly string[]
}

const medusa = (root: string, folder: string, args: readonly string[]): Program => ({
  cwd: join(root, folder),
  command: process.execPath,
  args: [join(root, "node_modules", "@medusajs", "cli", "cli.js"), ...args],
})

const BUILT_BACKEND = join("backend", ".medusa", "server")

export const buildProgram = (root: string): Program => ({
  cwd: root,
  command: join(root, "node_modules", ".bin", "turbo"),
  args: ["run", "build", "--concurrency=2", "--output-logs=new-only"],
})

// Without these the command asks on the terminal what to do about changed links and search indexes. Indexes are
// made from the database and may be replaced; a link table may hold data and is never dropped here.
export const migrateProgram = (root: string): Program =>
  medusa(root, "backend", ["db:migrate", "--execute-safe-links", "--execute-all-search"])

/** One of the set-up scripts in `backend/src/scripts`, as built. */
export const scriptProgram = (root: string, script: string, args: readonly string[] = []): Program =>
  medusa(root, BUILT_BACKEND, ["exec", `./src/scripts/${script}.js`, ...args])

export const demoProgram = (root: string): Program => scriptProgram(root, "demo")

/** The catalogue lies beside the sources; the built server has only code. */
export const demoEnv = (user: NodeJS.ProcessEnv, root: string): NodeJS.ProcessEnv => ({
  DEMO_CATALOGUE: user.DEMO_CATALOGUE ?? join(root, "backend", "data", "demo-catalogue.csv"),
})

export const backendProgram = (root: string, host: string, port: number): Program =>
  medusa(root, BUILT_BACKEND, ["start", "--host", host, "--port", String(port)])

/** `node --run` runs the package's own `start` script without npm between us and it. */
export const storefrontProgram = (root: string): Program => ({
  cwd: join(root, "storefront"),
  command: process.execPath,
  args: ["--run", "start"],
})

export const backendHealth = (url: string): string => `${url}/health`
export const storefrontHealth = (url: string): string => `${url}/healthz`

/** Everything that the two servers are told about their surroundings. */
export interface Surroundings {
  readonly root: string
  readonly host: string
  readonly databaseUrl: string
  readonly search: Search
  readonly storefrontUrl: string
  readonly backendUrl: string
  readonly storefrontPort: number
  readonly publishableKey: string
  readonly secrets: { readonly jwt: string; readonly cookie: string; readonly link: string }
}

export type Search =
  | {
      readonly engine: "meilisearch"
      readonly host: string
      readonly apiKey: string
      readonly searchKey: string
    }
  | { readonly engine: "postgres" }

/** Variables of the backend, its migrations and its demo script. The user's own (S3_*, REDIS_URL …) pass through. */
export function backendEnv(user: NodeJS.ProcessEnv, s: Surroundings): NodeJS.ProcessEnv {
  const both = `${s.storefrontUrl},${s.backendUrl}`
  return {
    ...ownVariables(user, s.root),
    DATABASE_URL: s.databaseUrl,
    ...searchVariables(s.search),
    ...(s.search.engine === "meilisearch" ? { MEILISEARCH_API_KEY: s.search.apiKey } : {}),
    JWT_SECRET: user.JWT_SECRET ?? s.secrets.jwt,
    COOKIE_SECRET: user.COOKIE_SECRET ?? s.secrets.cookie,
    LINK_SECRET: user.LINK_SECRET ?? s.secrets.link,
    VIEWS_SECRET: viewsSecret(user, s),
    STORE_CORS: user.STORE_CORS ?? s.storefrontUrl,
    ADMIN_CORS: user.ADMIN_CORS ?? s.backendUrl,
    AUTH_CORS: user.AUTH_CORS ?? both,
    PUBLIC_URL: s.storefrontUrl,
    BACKEND_URL: s.backendUrl,
    // Without a mail server the letters of the demonstration can be read in the shop itself.
    ...(user.SMTP_URL ? {} : { DEMO_MAILBOX: user.DEMO_MAILBOX ?? "true" }),
    NODE_ENV: "production",
    ADMIN_OVER_HTTP: "true",
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
}

/** What both servers sign batches of views with; made of a secret that the storefront must not know, one way. */
const viewsSecret = (user: NodeJS.ProcessEnv, { secrets }: Surroundings): string =>
  user.VIEWS_SECRET ?? createHash("sha256").update(`views ${secrets.link}`).digest("hex")

/** What the storefront's server must not know. */
const BACKEND_ONLY =
  /^(DATABASE_URL|REDIS_URL|MEILISEARCH_API_KEY|MEILI_MASTER_KEY|JWT_SECRET|COOKIE_SECRET|LINK_SECRET|SMTP_URL|STRIPE_API_KEY|STRIPE_WEBHOOK_SECRET|SEPAY_.*|CASSO_.*|PAYOS_.*|S3_.*)$/

export function storefrontEnv(user: NodeJS.ProcessEnv, s: Surroundings): NodeJS.ProcessEnv {
  const own = ownVariables(user, s.root)
  return {
    ...Object.fromEntries(Object.entries(own).filter(([name]) => !BACKEND_ONLY.test(name))),
    ...searchVariables(s.search),
    ...(s.search.engine === "meilisearch" ? { MEILISEARCH_SEARCH_KEY: s.search.searchKey } : {}),
    PORT: String(s.storefrontPort),
    HOST: s.host,
    BACKEND_URL: s.backendUrl,
    PUBLISHABLE_KEY: s.publishableKey,
    PUBLIC_URL: s.storefrontUrl,
    VIEWS_SECRET: viewsSecret(user, s),
    NODE_ENV: "production",
  }
}

function searchVariables(search: Search): NodeJS.ProcessEnv {
  return search.engine === "postgres"
    ? { SEARCH_ENGINE: "postgres" }
    : { SEARCH_ENGINE: "meilisearch", MEILISEARCH_HOST: search.host }
}

/** The user's variables without those of npm and of our own options, with the project's programs on PATH. */
export function ownVariables(user: NodeJS.ProcessEnv, root: string): NodeJS.ProcessEnv {
  const kept = Object.entries(user).filter(
    ([name]) => !/^(npm_|INIT_CWD$|PORT$|BACKEND_PORT$|HOST$|OCOP_)/.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    PATH: `${join(root, "node_modules", ".bin")}:${user.PATH ?? ""}`,
    TURBO_TELEMETRY_DISABLED: "1",
  }
}

/** What the demo script tells on its last lines. */
export interface DemoResult {
  readonly publishableKey: string
  /** Role → how to sign in there, as the script gave it. */
  readonly accounts: unknown
}

/** Reads `PUBLISHABLE_KEY pk_…` and `DEMO_ACCOUNTS {json}`; undefined if either is missing or unreadable. */
export function readDemoOutput(lines: readonly string[]): DemoResult | undefined {
  const text = lines.join("\n")
  const key = /PUBLISHABLE_KEY\s+(pk_\w+)/.exec(text)?.[1]
  const json = /DEMO_ACCOUNTS\s+([[{].*[\]}])/.exec(text)?.[1]
  if (key === undefined || json === undefined) return undefined
  try {
    return { publishableKey: key, accounts: JSON.parse(json) as unknown }
  } catch {
    // A cut-off line: the caller says that the script did not tell what it had to.
    return undefined
  }
}
