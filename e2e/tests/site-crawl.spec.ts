import type { Page } from "@playwright/test"

import { expect, test, collectPageErrors } from "../support/fixtures.ts"
import { allMessages } from "../support/messages.ts"

const MOST_PAGES = 90

/** Words of an interface that was not translated. Names of products and producers may be English; these are not names. */
const ENGLISH_UI =
  /\b(?:Add to|Basket|Cart|Checkout|Search|Filter|Filters|Sort by|Price|Products|Producers|Loading|Error|Not found|Home|Next|Previous|Back|Close|Show|Hide|Read more|View all|See all|Delivery|Address|Phone|Submit|Sold out|In stock|Quantity|undefined|null|NaN|\[object)\b/

interface CheckedPage {
  readonly links: string[]
  readonly problems: string[]
}

/** The path of a link inside the shop, without fragment; null for other sites and for combined filters. */
function internalPath(base: string, href: string): string | null {
  const url = new URL(href, base)
  if (url.origin !== new URL(base).origin) return null
  // Every combination of filters is a page: one filter is enough to have seen them.
  if ([...url.searchParams.keys()].length > 1) return null
  return url.pathname + url.search
}

async function checkPage(page: Page, path: string, origin: string): Promise<CheckedPage> {
  const problems: string[] = []
  const report = (text: string): void => void problems.push(`${path}: ${text}`)
  const response = await page.goto(path)
  const status = response?.status() ?? 0
  if (status >= 400) report(`status ${status}`)
  if (!response?.headers()["content-type"]?.startsWith("text/html")) return { links: [], problems }
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    h1: document.querySelectorAll("h1").length,
    canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null,
    languages: [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')].map(
      (link) => link.hreflang,
    ),
    robots: document.querySelector<HTMLMetaElement>('meta[name="robots"]')?.content ?? "",
    description: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? "",
    image: document.querySelector<HTMLMetaElement>('meta[property="og:image"]')?.content ?? null,
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (node) => node.textContent,
    ),
    text: document.body.innerText,
    links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.href),
    duplicateIds: [...document.querySelectorAll("[id]")]
      .map(({ id }) => id)
      .filter((id, index, all) => all.indexOf(id) !== index),
    withoutAlt: [...document.querySelectorAll("img:not([alt])")].length,
  }))
  const english = path === "/en" || path.startsWith("/en/") || path.startsWith("/en?")
  if (found.lang !== (english ? "en" : "vi")) report(`lang is ${found.lang}`)
  if (found.title === "") report("no title")
  if (found.h1 !== 1) report(`${found.h1} h1`)
  if (found.duplicateIds.length > 0) report(`duplicate ids: ${found.duplicateIds.join(" ")}`)
  if (found.withoutAlt > 0) report(`${found.withoutAlt} images without alt`)
  if (!/noindex/.test(found.robots)) {
    if (found.description === "") report("no description")
    if (!found.canonical?.startsWith(origin)) report(`canonical ${found.canonical}`)
    for (const language of ["vi", "en", "x-default"]) {
      if (!found.languages.includes(language)) report(`no hreflang ${language}`)
    }
    if (!found.image) report("no og:image")
  }
  for (const text of found.data) {
    try {
      const value = JSON.parse(text ?? "") as Record<string, unknown>
      const typed = "@type" in value || "@graph" in value
      if (value["@context"] !== "https://schema.org" || !typed) report("JSON-LD without context or type")
    } catch {
      report("JSON-LD does not parse")
    }
  }
  const foreign = english ? null : ENGLISH_UI.exec(found.text)
  if (foreign) report(`English: "${found.text.slice(Math.max(0, foreign.index - 30), foreign.index + 40)}"`)
  return { links: found.links, problems }
}

test("every internal link leads to a complete page", async ({ page, shop }, info) => {
  const pageErrors: string[] = []
  collectPageErrors(page, pageErrors)
  const origin = shop.storefrontUrl
  const queue = ["/", "/en", "/san-pham", "/nha-san-xuat", "/diem-ban", "/tra-cuu", "/ve-chung-toi"]
  const known = new Set(queue)
  const perKind = new Map<string, number>()
  const problems: string[] = []
  let seen = 0
  while (queue.length > 0 && seen < MOST_PAGES) {
    const path = queue.shift()!
    seen += 1
    const { links, problems: found } = await checkPage(page, path, origin)
    problems.push(...found, ...pageErrors.splice(0).map((error) => `${path}: ${error}`))
    for (const link of links) {
      const next = internalPath(origin, link)
      if (next === null || known.has(next)) continue
      known.add(next)
      // Some pages of each kind are enough.
      const kind = next.replace(/\?(\w[\w-]*)=.*/, "?$1").replace(/^(\/en)?\/([a-z-]+)\/.+/, "$1/$2/*")
      const count = (perKind.get(kind) ?? 0) + 1
      perKind.set(kind, count)
      if (count <= 8) queue.push(next)
    }
  }
  info.annotations.push({ type: "measured", description: `${seen} pages checked` })
  expect(seen).toBeGreaterThan(60)
  expect(problems).toEqual([])
})

test("the sitemap lists only pages that exist", async ({ request, shop }) => {
  const get = async (address: string): Promise<string> => {
    const response = await request.get(address)
    expect(response.status(), address).toBe(200)
    return response.text()
  }
  const locations = (xml: string): string[] =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!)
  expect(await get("/robots.txt")).toContain(`${shop.storefrontUrl}/sitemap.xml`)
  const parts = locations(await get("/sitemap.xml"))
  expect(parts.length).toBeGreaterThan(0)
  const pages = (await Promise.all(parts.map(get))).flatMap(locations)
  expect(pages.length).toBeGreaterThan(400)
  expect(new Set(pages).size).toBe(pages.length)
  const step = Math.ceil(pages.length / 25)
  for (const address of pages.filter((_, index) => index % step === 0)) {
    const response = await request.get(address, { maxRedirects: 0 })
    expect(response.status(), address).toBe(200)
  }
})

test("both languages have the same messages and placeholders", () => {
  const [vietnamese, english] = [allMessages("vi"), allMessages("en")]
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(vietnamese).toSorted())
  const placeholders = (text: string): string[] =>
    [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted()
  for (const [key, text] of Object.entries(vietnamese)) {
    expect(placeholders(english[key]!), key).toEqual(placeholders(text))
  }
})
