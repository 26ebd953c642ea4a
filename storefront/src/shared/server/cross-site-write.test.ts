import { describe, expect, it } from "vitest"
import { isCrossSiteWrite } from "./cross-site-write"

const post = (headers: Record<string, string>) => {
  const request = new Request("http://shop.example/gio-hang", { method: "POST" })
  return {
    headers: { get: (name: string) => headers[name] ?? null },
    url: request.url,
  } as unknown as Request
}
const url = new URL("http://shop.example/gio-hang")

describe("cross-site writes", () => {
  it.each([
    [{ "sec-fetch-site": "cross-site" }, true],
    [{ "sec-fetch-site": "same-site" }, true],
    [{ "sec-fetch-site": "same-origin" }, false],
    [{ "sec-fetch-site": "none" }, false],
    [{ origin: "http://evil.example", host: "shop.example" }, true],
    [{ origin: "null", host: "shop.example" }, true],
    [{ origin: "http://shop.example", host: "shop.example" }, false],
    [{}, false],
  ])("%j → %s", (headers, foreign) =>
    expect(isCrossSiteWrite(post(headers as Record<string, string>), url)).toBe(foreign),
  )
})
