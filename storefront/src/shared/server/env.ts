/** Environment of the storefront's server. All addresses are origins without a trailing slash. */
export interface Env {
  readonly port: number
  readonly backendUrl: string
  readonly publishableKey: string
  readonly meilisearchHost: string
  readonly meilisearchKey: string
  /** Public origin of the shop, for canonical links and Open Graph. */
  readonly publicUrl: string
  /** Secret that signs batches of page views; empty: nothing is counted. */
  readonly viewsSecret: string
  readonly searchEngine: "meilisearch" | "postgres"
  /** Origins of photos: first the backend (below `/static/`), then file stores. */
  readonly pictureOrigins: readonly string[]
}

const origin = (text: string | undefined, otherwise: string) => (text || otherwise).replace(/\/+$/, "")

/** Reads the environment. Pure: the variables are a parameter. */
export function readEnv(vars: Readonly<Record<string, string | undefined>>): Env {
  const port = Number(vars.PORT) || 3000
  const backendUrl = origin(vars.BACKEND_URL, "http://127.0.0.1:9000")
  const stores = (vars.PICTURE_ORIGINS ?? "").split(",").flatMap((text) => text.trim() || [])
  return {
    port,
    backendUrl,
    pictureOrigins: [backendUrl, ...stores.map((store) => origin(store, ""))],
    publishableKey: vars.PUBLISHABLE_KEY ?? "",
    meilisearchHost: origin(vars.MEILISEARCH_HOST, "http://127.0.0.1:7700"),
    meilisearchKey: vars.MEILISEARCH_SEARCH_KEY ?? "",
    publicUrl: origin(vars.PUBLIC_URL, `http://localhost:${port}`),
    viewsSecret: vars.VIEWS_SECRET ?? "",
    searchEngine: vars.SEARCH_ENGINE === "postgres" ? "postgres" : "meilisearch",
  }
}

let known: Env | undefined
export const env = (): Env => (known ??= readEnv(process.env))
