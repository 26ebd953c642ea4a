import { routes } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { withBodyLimit } from "./body-limit"

const PROXIES: Readonly<Record<string, string>> = { producer: "/kenh-ban/api", officer: "/van-phong/api" }

const uploads = Object.values(routes).flatMap((route) => {
  const prefix = PROXIES[route.actor]
  if (!("upload" in route) || !route.upload || prefix === undefined) return []
  const path = route.path.replace(/^\/[a-z]+/, "").replace(/:[a-zA-Z]+/g, "lstg_01M8E95RYBGD7Q7HY64Z5FXGVP")
  return [`${prefix}${path}`]
})

const sent = (path: string, bytes: number): Request =>
  new Request(`http://shop.localhost${path}`, {
    method: "POST",
    headers: { "content-length": String(bytes) },
    body: "x",
  })

describe("how long a body may be", () => {
  it("knows uploads of the contract", () => expect(uploads.length).toBeGreaterThan(4))

  it.each(uploads)("lets an upload through to its backend proxy: %s", (path) => {
    const request = sent(path, 12_000_000)
    expect(withBodyLimit(request)).toBe(request)
  })

  it("refuses any other request that declares a long body", () => {
    for (const path of ["/kenh-ban/api/listings", "/van-phong/api/listings", "/gio-hang"]) {
      const refused = withBodyLimit(sent(path, 2_000_000))
      expect(refused).toBeInstanceOf(Response)
      expect((refused as Response).status).toBe(413)
    }
  })
})
