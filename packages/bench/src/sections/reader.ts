import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

import { ROOT } from "../house/house.ts"
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
  /** The one call to the search engine that `read` makes for this address. */
  callFor(address: Address): Promise<{ readonly url: string; readonly init: RequestInit }>
}

/**
 * Builds the reading function out of the storefront's sources with the storefront's own bundler, because it lies
 * inside the server's bundle and is nobody's interface. The package must not import the storefront; it is handed
 * over as a file.
 */
export async function openReader(shop: Shop): Promise<Reader> {
  const outDir = join(shop.house.folder, "reader")
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
  const { house } = shop
  Object.assign(process.env, {
    BACKEND_URL: shop.backendUrl,
    PUBLISHABLE_KEY: house.publishableKey,
    MEILISEARCH_HOST: house.meilisearch.host,
    MEILISEARCH_SEARCH_KEY: house.meilisearch.searchKey,
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
    callFor: async (address) => {
      const original = globalThis.fetch
      let call: { url: string; init: RequestInit } | undefined
      globalThis.fetch = (input, init) => {
        // The first call with facets is the page's; names of producers may be asked for after it.
        if (!call && String(init?.body).includes('"facets"')) call = { url: String(input), init: { ...init } }
        return original(input, init)
      }
      try {
        await read(address)
      } finally {
        globalThis.fetch = original
      }
      if (!call) throw new Error("The reader did not ask the search engine")
      const { signal: _, ...init } = call.init
      return { url: call.url, init }
    },
  }
}
