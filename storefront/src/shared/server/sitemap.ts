import { pathInLocale } from "~/shared/i18n/locale"
import { env } from "./env"
import { askEngine, type LogicalIndex } from "./search/engine"

/** Addresses per sitemap file; each is written in two languages, and a file may hold 50,000. */
export const PART = 5_000

const KINDS: Readonly<Record<string, { index: LogicalIndex; path: string; sort: string }>> = {
  "san-pham": { index: "listing", path: "/san-pham", sort: "createdAt:asc" },
  "nha-san-xuat": { index: "producer", path: "/nha-san-xuat", sort: "name:asc" },
  "diem-ban": { index: "salesPoint", path: "/diem-ban", sort: "name:asc" },
}
const FIXED = ["/", "/san-pham", "/nha-san-xuat", "/diem-ban", "/ve-chung-toi", "/quy-che"]

export const escapeXml = (text: string): string =>
  text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const xml = (body: string, status = 200) =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, {
    status,
    headers: {
      "content-type": "application/xml; charset=utf-8",
      ...(status === 200 ? {} : { "retry-after": "60" }),
    },
  })

/** Sitemap entries of one page in both languages, each linking the other. @param seconds last change, UTC; null: unknown */
export function sitemapUrls(origin: string, path: string, seconds: number | null): string {
  const address = (locale: "vi" | "en") => escapeXml(origin + pathInLocale(path, locale))
  const links = (["vi", "en"] as const)
    .map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale)}"/>`)
    .join("")
  const changed =
    seconds === null ? "" : `<lastmod>${new Date(seconds * 1000).toISOString().slice(0, 10)}</lastmod>`
  return (["vi", "en"] as const)
    .map((locale) => `<url><loc>${address(locale)}</loc>${changed}${links}</url>`)
    .join("\n")
}

const urlset = (urls: readonly string[]) =>
  xml(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("\n")}\n</urlset>`,
  )

/** The sitemap index. Without the search engine the fixed pages are still listed. */
export async function sitemapIndex(): Promise<Response> {
  const parts = ["trang-1"]
  for (const [name, kind] of Object.entries(KINDS)) {
    const answers = await askEngine(kind.index, (indexUid) => [
      { indexUid, q: "", filter: [], offset: 0, limit: 0 },
    ])
    const total = answers?.[0]?.estimatedTotalHits ?? 0
    for (let part = 1; part <= Math.ceil(total / PART); part += 1) parts.push(`${name}-${part}`)
  }
  const entries = parts.map(
    (part) => `<sitemap><loc>${escapeXml(env().publicUrl)}/sitemap/${part}.xml</loc></sitemap>`,
  )
  return xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</sitemapindex>`,
  )
}

/** One sitemap file, e.g. `san-pham-2.xml`. */
export async function sitemapPart(name: string): Promise<Response> {
  const asked = /^([a-z-]+)-(\d{1,4})\.xml$/.exec(name)
  const origin = env().publicUrl
  if (asked?.[1] === "trang" && asked[2] === "1")
    return urlset(FIXED.map((path) => sitemapUrls(origin, path, null)))
  const kind = asked && KINDS[asked[1] ?? ""]
  const part = Number(asked?.[2])
  if (!kind || part < 1) return new Response("not found", { status: 404 })
  const answers = await askEngine(kind.index, (indexUid) => [
    {
      indexUid,
      q: "",
      filter: [],
      offset: (part - 1) * PART,
      limit: PART,
      sort: [kind.sort],
      attributesToRetrieve: ["handle", "updatedAt"],
    },
  ])
  if (!answers) return xml("<error/>", 503)
  const hits = (answers[0]?.hits ?? []) as Array<{ handle: string; updatedAt?: number }>
  if (hits.length === 0) return new Response("not found", { status: 404 })
  return urlset(hits.map((hit) => sitemapUrls(origin, `${kind.path}/${hit.handle}`, hit.updatedAt ?? null)))
}
