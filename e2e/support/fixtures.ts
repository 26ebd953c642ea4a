import { test as base, expect, type Page } from "@playwright/test"
import pg from "pg"

import { askControl } from "./control.ts"
import type { ShopAddresses } from "./shop.ts"
import { word, wordPattern, type Language } from "./words.ts"

export interface ShopOptions {
  language: Language
}

export interface Database {
  /** Runs one statement and gives its rows. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
}

interface TestFixtures {
  /** A message of the shop in this project's language. */
  t: (key: string, values?: Record<string, string | number>) => string
  pattern: (key: string) => RegExp
  /** A path of the shop in this project's language. */
  path: (vietnamese: string) => string
  /** What went wrong in the page without anybody seeing it: console errors, refused or missing files. */
  troubles: string[]
}

interface WorkerFixtures {
  shop: ShopAddresses
  database: Database
  switchSearch: (state: "off" | "on") => Promise<void>
}

const control = (): string => {
  const url = process.env.E2E_CONTROL
  if (!url) throw new Error("This test changes data: run it without E2E_BASE_URL, or with E2E_CONTROL.")
  return url
}

export const test = base.extend<TestFixtures & ShopOptions, WorkerFixtures>({
  language: ["vi", { option: true }],
  shop: [
    async ({}, use) => {
      const url = process.env.E2E_CONTROL
      const addresses = url
        ? ((await askControl(url, "addresses")) as ShopAddresses)
        : {
            storefrontUrl: process.env.E2E_BASE_URL ?? "",
            backendUrl: "",
            databaseUrl: "",
            publishableKey: "",
            accounts: {},
            stripeUrl: "",
            hasSearchEngine: true,
          }
      await use(addresses)
    },
    { scope: "worker" },
  ],
  database: [
    async ({ shop }, use) => {
      control()
      const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 2, query_timeout: 20_000 })
      await use({
        query: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
          (await pool.query<Row>(sql, values)).rows,
      })
      await pool.end()
    },
    { scope: "worker" },
  ],
  switchSearch: [
    async ({}, use) => {
      const url = control()
      await use(async (state) => {
        await askControl(url, state === "off" ? "search/stop" : "search/start")
      })
      // Whatever happened, the next test finds the engine running.
      await askControl(url, "search/start")
    },
    { scope: "worker" },
  ],
  baseURL: async ({ shop }, use) => use(shop.storefrontUrl),
  t: async ({ language }, use) => use((key, values) => word(language, key, values)),
  pattern: async ({ language }, use) => use((key) => wordPattern(language, key)),
  path: async ({ language }, use) =>
    use((vietnamese) => (language === "vi" ? vietnamese : `/en${vietnamese === "/" ? "" : vietnamese}`)),
  troubles: async ({ page }, use) => {
    const troubles: string[] = []
    watch(page, troubles)
    await use(troubles)
  },
})

/** Collects console errors, uncaught errors, failed requests and files that are not there. */
export function watch(page: Page, troubles: string[]): void {
  page.on("console", (message) => {
    // The browser's own line about a status is told better below, with the address.
    const aboutStatus = /Failed to load resource/.test(message.text())
    if (message.type() === "error" && !aboutStatus) troubles.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`))
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest()
    if (response.status() >= 400 && !isPage) troubles.push(`${response.status()} ${response.url()}`)
  })
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? ""
    // A reader who goes on before a preload has ended breaks nothing.
    if (!/ERR_ABORTED/.test(reason)) troubles.push(`${reason} ${request.url()}`)
  })
}

/** Waits until the page's scripts have taken it over: before that, a click is the browser's own. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main")
    // A form may be taken over after its page.
    const parts = main === null ? [] : [main, ...main.querySelectorAll("form")]
    return (
      parts.length > 0 &&
      parts.every((part) => Object.keys(part).some((key) => key.startsWith("__reactFiber")))
    )
  })
}

export { expect }
