import { describe, expect, it } from "vitest"
import { linksOf, rememberLinks, sendEarlyHints } from "./early-hints"

const page = (head: string) => new TextEncoder().encode(`<html><head>${head}</head></html>`)

describe("early hints", () => {
  it("names the page's own style, letters and scripts", () => {
    const head =
      '<link rel="stylesheet" href="/assets/app-1.css"/>' +
      '<link rel="preload" as="font" type="font/woff2" href="/assets/a.woff2" crossorigin="anonymous"/>' +
      '<link rel="modulepreload" href="/assets/vendor-1.js"/><link rel="modulepreload" href="/assets/vendor-1.js"/>' +
      '<link rel="canonical" href="https://shop.example/"/><link rel="icon" href="/favicon.svg"/>'
    expect(linksOf(page(head))?.split(", ")).toEqual([
      "</assets/app-1.css>; rel=preload; as=style",
      '</assets/a.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
      "</assets/vendor-1.js>; rel=modulepreload; fetchpriority=low",
    ])
    expect(linksOf(page(""))).toBeNull()
  })
  it("hints only browsers that navigate, with the files of that kind of page", () => {
    rememberLinks("/san-pham/mat-ong", "</assets/a.js>; rel=modulepreload")
    const sent: unknown[] = []
    const ask = (path: string, mode: string) => {
      const request = new Request(`http://shop.example${path}`, { headers: { "sec-fetch-mode": mode } })
      const res = { headersSent: false, writeEarlyHints: (hints: unknown) => sent.push(hints) }
      sendEarlyHints(Object.assign(request, { runtime: { node: { res } } }), path)
    }
    ask("/en/san-pham/che-xanh", "navigate")
    ask("/san-pham/che-xanh", "cors")
    ask("/diem-ban", "navigate")
    expect(sent).toEqual([{ link: ["</assets/a.js>; rel=modulepreload"] }])
  })
})
