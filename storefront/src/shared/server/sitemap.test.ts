import { expect, it } from "vitest"
import { escapeXml, sitemapUrls } from "./sitemap"

it("names each page in both languages", () => {
  const urls = sitemapUrls("https://shop.example", "/san-pham/che-a", 1_795_000_000)
  expect(urls.match(/<url>/g)).toHaveLength(2)
  expect(urls).toContain("<loc>https://shop.example/en/san-pham/che-a</loc><lastmod>2026-11-18</lastmod>")
  expect(urls.match(/hreflang="en"/g)).toHaveLength(2)
})
it("cannot be broken out of", () => expect(escapeXml(`<a href="x&y">'`)).not.toMatch(/[<>"']/))
