import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

import { ROOT } from "../sandbox/sandbox.ts"
import type { Address } from "./questions.ts"
import type { Shop } from "./finding.ts"

interface ReadingModule {
  readBrowse(
    query: unknown,
    locale: "vi",
  ): Promise<{ ok: boolean; value?: { total: number; engine: string } }>
}
interface AddressModule {
  queryOfAddress(search: Address): unknown
}
interface Bundler {
  build(options: object): Promise<unknown>
}

/** The storefront's own reading function, running in this process. */
export interface Reader {
  /** One browse page's data. @throws Error when it did not come from the search engine */
  read(address: Address): Promise<void>
  /** What `read` asks of the search engine for this address: rounds of calls, those of a round at the same time. */
  roundsFor(address: Address): Promise<readonly (readonly EngineCall[])[]>
}

export interface EngineCall {
  readonly url: string
  readonly init: RequestInit
}

/**
 * Builds the reading function out of the storefront's sources with the storefront's own bundler, because it lies
 * inside the server's bundle and is nobody's interface. The package must not import the storefront; it is handed
 * over as a file.
 */
export async function openReader(shop: Shop): Promise<Reader> {
  const outDir = join(shop.sandbox.folder, "reader")
  const storefront = join(ROOT, "storefront")
  const vite = createRequire(join(storefront, "package.json")).resolve("vite")
  const { build } = (await import(pathToFileURL(vite).href)) as Bundler
  await build({
    root: storefront,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "~": join(storefront, "src") } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: "es2022",
      rollupOptions: {
        input: {
          listings: join(storefront, "src/shared/server/catalogue/listings.ts"),
          address: join(storefront, "src/shared/catalogue/address.ts"),
        },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
      },
    },
  })
  const { sandbox } = shop
  Object.assign(process.env, {
    BACKEND_URL: shop.backendUrl,
    PUBLISHABLE_KEY: sandbox.publishableKey,
    MEILISEARCH_HOST: sandbox.meilisearch.host,
    MEILISEARCH_SEARCH_KEY: sandbox.meilisearch.searchKey,
    SEARCH_ENGINE: "meilisearch",
  })
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)
  const { readBrowse } = (await load("listings")) as ReadingModule
  const { queryOfAddress } = (await load("address")) as AddressModule
  const read = async (address: Address): Promise<void> => {
    const answer = await readBrowse(queryOfAddress(address), "vi")
    if (!answer.ok || answer.value?.engine !== "meilisearch") throw new Error("The reserve answered")
  }
  return {
    read,
    roundsFor: async (address) => {
      const original = globalThis.fetch
      const rounds: EngineCall[][] = []
      let isOver = true
      globalThis.fetch = async (input, init) => {
        if (!String(input).startsWith(sandbox.meilisearch.host)) return original(input, init)
        if (isOver) rounds.push([])
        isOver = false
        const { signal: _, ...rest } = init ?? {}
        rounds.at(-1)?.push({ url: String(input), init: rest })
        const response = await original(input, init)
        isOver = true
        return response
      }
      try {
        await read(address)
      } finally {
        globalThis.fetch = original
      }
      if (rounds.length === 0) throw new Error("The reader did not ask the search engine")
      return rounds
    },
  }
}
