import { brotliCompressSync, constants } from "node:zlib"
import type { Page, Response } from "@playwright/test"

import { catalogueOf } from "../support/catalogue.ts"
import { expect, waitForHydration, test, collectPageErrors } from "../support/fixtures.ts"
import { publicPages } from "../support/public-pages.ts"
import { addToBasket, openPage } from "../support/shopper.ts"

/**
 * Brotli bytes of JavaScript of the first load of any public page, the basket included. It was 118,000 before goods on
 * their way to the basket survived leaving the page, and before every certificate was told with its last day.
 */
const SCRIPT_BUDGET = 119_500
/** Cumulative layout shift of a page while it loads. */
const SHIFT_BUDGET = 0.02

const compressed = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

interface Load {
  /** Bytes of the scripts that the page names and those that they import. */
  readonly script: number
  /** Bytes of scripts that are loaded later, e.g. of the interactive map. */
  readonly laterScript: number
  readonly inline: number
  readonly style: number
  readonly font: number
  readonly thirdParty: string[]
  readonly shift: number
}

/** The scripts that a page names, and everything that they import statically. */
function initialScripts(html: string, files: ReadonlyMap<string, { body: Buffer }>): Set<string> {
  const found = new Set<string>()
  const add = (file: string): void => {
    const known = files.get(file)
    if (found.has(file) || !known) return
    found.add(file)
    const imports = known.body.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)
    for (const [, name] of imports) add(`/assets/${name}`)
  }
  for (const [, file] of html.matchAll(/["'](\/assets\/[^"']+\.js)["']/g)) add(file!)
  return found
}

/** Loads a page with an empty cache, until nothing more comes, and measures what came. */
async function measureLoad(page: Page, path: string, origin: string): Promise<Load> {
  const responses: Response[] = []
  const requested: string[] = []
  page.on("response", (response) => responses.push(response))
  page.on("request", (request) => requested.push(request.url()))
  await page.addInitScript(() => {
    const total = { value: 0 }
    Object.assign(window, { shopShift: total })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[]) {
        if (!entry.hadRecentInput) total.value += entry.value
      }
    }).observe({ type: "layout-shift", buffered: true })
  })
  await page.goto(path, { waitUntil: "networkidle" })
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(
    () =>
      new Promise((drawn) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(drawn))),
      ),
  )
  const shift = await page.evaluate(
    () => (window as unknown as { shopShift: { value: number } }).shopShift.value,
  )
  const files = new Map<string, { type: string; body: Buffer }>()
  for (const response of responses) {
    const type = response.request().resourceType()
    if (!["script", "stylesheet", "font"].includes(type) || !response.ok()) continue
    files.set(new URL(response.url()).pathname, { type, body: await response.body() })
  }
  const first = initialScripts(await (await page.request.get(path)).text(), files)
  const bytesOf = (wanted: string, of: (file: string) => boolean = () => true): number =>
    [...files].reduce(
      (sum, [file, { type, body }]) =>
        type === wanted && of(file) ? sum + (type === "font" ? body.length : compressed(body)) : sum,
      0,
    )
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll("script:not([src]):not([type='application/ld+json'])")]
      .map((node) => node.textContent)
      .join("\n"),
  )
  return {
    script: bytesOf("script", (file) => first.has(file)),
    laterScript: bytesOf("script", (file) => !first.has(file)),
    inline: compressed(Buffer.from(inline)),
    style: bytesOf("stylesheet"),
    font: bytesOf("font"),
    thirdParty: requested.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url)),
    shift,
  }
}

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

test("first loads stay within their size and layout-shift budgets and request no third party", async ({
  browser,
  shop,
}, info) => {
  const lines: string[] = []
  const problems: string[] = []
  for (const { name, path, status } of await publicPages(shop)) {
    const context = await browser.newContext({ baseURL: shop.storefrontUrl, ...phone })
    const page = await context.newPage()
    const pageErrors: string[] = []
    collectPageErrors(page, pageErrors)
    const { script, laterScript, inline, style, font, thirdParty, shift } = await measureLoad(
      page,
      path,
      shop.storefrontUrl,
    )
    const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)}`
    lines.push(
      `${name}: script ${kb(script)} kB (later ${kb(laterScript)}, inline ${kb(inline)}), style ${kb(style)}, fonts ${kb(font)}, CLS ${shift.toFixed(4)}`,
    )
    if (script > SCRIPT_BUDGET) problems.push(`${name}: ${script} bytes of script`)
    if (shift > SHIFT_BUDGET) problems.push(`${name}: CLS ${shift}`)
    if (thirdParty.length > 0) problems.push(`${name}: requests ${thirdParty.join(" ")}`)
    if (font === 0) problems.push(`${name}: no font of our own`)
    if (status === undefined) problems.push(...pageErrors.map((error) => `${name}: ${error}`))
    await context.close()
  }
  info.annotations.push(...lines.map((description) => ({ type: "measured", description })))
  await info.attach("budgets", { body: lines.join("\n"), contentType: "text/plain" })
  // The numbers are worth reading also when nothing fails.
  process.stdout.write(`${lines.map((line) => `      ${line}`).join("\n")}\n`)
  expect(problems).toEqual([])
})

test("basket and checkout stay within the script and layout-shift budgets", async ({
  browser,
  shop,
  t,
  path,
}) => {
  const context = await browser.newContext({ baseURL: shop.storefrontUrl, ...phone })
  const page = await context.newPage()
  const goods = (await catalogueOf(shop).goodsOfDifferentProducers(13))[12]!
  await addToBasket(page, { t, path }, goods.handle)
  for (const address of ["/gio-hang", "/dat-hang"]) {
    const fresh = await context.newPage()
    const { shift, thirdParty, script } = await measureLoad(fresh, address, shop.storefrontUrl)
    expect(shift, address).toBeLessThanOrEqual(SHIFT_BUDGET)
    expect(thirdParty, address).toEqual([])
    process.stdout.write(`      ${address}: script ${(script / 1000).toFixed(1)} kB\n`)
    expect(script, address).toBeLessThanOrEqual(SCRIPT_BUDGET)
    await fresh.close()
  }
  await context.close()
})

test("static files are immutable and compressed", async ({ page, request }) => {
  await openPage(page, "/san-pham")
  await waitForHydration(page)
  const files = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>(
        "script[src], link[rel=stylesheet], link[rel=modulepreload], link[as=font]",
      ),
    ].map((node) => ("src" in node ? node.src : node.href)),
  )
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const response = await request.get(file, { headers: { "accept-encoding": "br" } })
    expect(response.status(), file).toBe(200)
    expect(response.headers()["cache-control"], file).toMatch(/immutable/)
    // A file that fits into one packet gains nothing by compression.
    const small = (await response.body()).length < 1_200
    if (!file.endsWith(".woff2") && !small) expect(response.headers()["content-encoding"], file).toBe("br")
  }
})
