import { test as base, expect, type Page } from "@playwright/test"
import pg from "pg"

import { askControl } from "./control.ts"
import { localised, type Language, type Localised } from "./messages.ts"
import type { ShopAddresses } from "./shop.ts"

export interface ShopOptions {
  language: Language
}

/** The shop's database, for what no page and no route shows. Writing to it fails: a journey prepares by routes. */
export interface ReadOnlyDatabase {
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
}

interface TestFixtures extends Localised {
  /** Console errors, uncaught errors, failed requests and missing files of the page. */
  pageErrors: string[]
}

interface WorkerFixtures {
  shop: ShopAddresses
  database: ReadOnlyDatabase
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
      const pool = readOnlyPool(shop)
      await use(readOnlyDatabase(pool))
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
  t: async ({ language }, use) => use(localised(language).t),
  pattern: async ({ language }, use) => use(localised(language).pattern),
  path: async ({ language }, use) => use(localised(language).path),
  pageErrors: async ({ page }, use) => {
    const errors: string[] = []
    collectPageErrors(page, errors)
    await use(errors)
  },
})

export function readOnlyPool({ databaseUrl }: ShopAddresses): pg.Pool {
  const url = new URL(databaseUrl)
  url.searchParams.set("options", "-c default_transaction_read_only=on")
  return new pg.Pool({ connectionString: url.href, max: 2, query_timeout: 20_000 })
}

export const readOnlyDatabase = (pool: pg.Pool): ReadOnlyDatabase => ({
  query: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await pool.query<Row>(sql, values)).rows,
})

/** Collects console errors, uncaught errors, failed requests and files that are not there. */
export function collectPageErrors(page: Page, errors: string[]): void {
  page.on("console", (line) => {
    // The browser's own line about a status names no address; the response below does.
    const aboutStatus = /Failed to load resource/.test(line.text())
    if (line.type() === "error" && !aboutStatus) errors.push(`console: ${line.text()}`)
  })
  page.on("pageerror", (error) => errors.push(`uncaught: ${error.message}`))
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest()
    if (response.status() >= 400 && !isPage) errors.push(`${response.status()} ${response.url()}`)
  })
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? ""
    // A reader who goes on before a preload has ended breaks nothing.
    if (!/ERR_ABORTED/.test(reason)) errors.push(`${reason} ${request.url()}`)
  })
}

/** Waits until React has taken the page over: before that, a click is the browser's own. */
export async function waitForHydration(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main")
    // A form may be hydrated after its page.
    const parts = main === null ? [] : [main, ...main.querySelectorAll("form")]
    return (
      parts.length > 0 &&
      parts.every((part) => Object.keys(part).some((key) => key.startsWith("__reactFiber")))
    )
  })
}

export { expect }
