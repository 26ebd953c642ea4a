import { describe, expect, it } from "vitest"
import { handleRequest } from "./handle-request"
import { limitFreshness, requestContext } from "./request-context"

const page = (text: string, more: Record<string, string> = {}) =>
  new Response(text, { headers: { "content-type": "text/html; charset=utf-8", ...more } })
const get = (path: string, init?: RequestInit) => new Request(`http://shop.example${path}`, init)

describe("request handling", () => {
  it("caches a shared page for the next visitor, and a personal page never", async () => {
    let rendered = 0
    const render = () => page(`<p>${(rendered += 1)}</p>`)
    const first = await handleRequest(get("/kept"), render)
    const second = await handleRequest(get("/kept"), render)
    expect([await first.text(), await second.text(), rendered]).toEqual(["<p>1</p>", "<p>1</p>", 1])
    await handleRequest(get("/gio-hang"), render)
    const personal = await handleRequest(get("/gio-hang"), render)
    expect(rendered).toBe(3)
    expect(personal.headers.get("cache-control")).toBe("private, no-store")
  })
  it("does not cache what failed, sets a cookie, or expires now", async () => {
    let rendered = 0
    const count = (response: Response) => {
      rendered += 1
      return response
    }
    await handleRequest(get("/a"), () =>
      count(new Response("x", { status: 503, headers: { "content-type": "text/html" } })),
    )
    await handleRequest(get("/a"), () => count(page("x", { "set-cookie": "a=1" })))
    await handleRequest(get("/a"), () => {
      limitFreshness(Math.floor(Date.now() / 1000) - 1)
      return count(page("x"))
    })
    await handleRequest(get("/a"), () => count(page("x")))
    expect(rendered).toBe(4)
  })
  it("hides the visitor from shared pages", async () => {
    let cookie: string | null = "not asked"
    await handleRequest(get("/cookie", { headers: { cookie: "basket=1" } }), (request) => {
      cookie = request.headers.get("cookie")
      return page("x")
    })
    expect(cookie).toBeNull()
  })
  it("gives scripts a nonce and the page its language", async () => {
    let nonce = ""
    const response = await handleRequest(get("/en/nonce"), () => {
      nonce = requestContext()?.nonce ?? ""
      return page("x")
    })
    expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`)
    expect(nonce.length).toBeGreaterThan(20)
    expect(response.headers.get("content-language")).toBe("en")
  })
  it("allows Stripe's scripts on the page of the card form and on no other", async () => {
    const policyOf = async (path: string) =>
      (await handleRequest(get(path), () => page("x"))).headers.get("content-security-policy")
    expect(await policyOf("/tra-bang-the")).toContain("https://js.stripe.com")
    expect(await policyOf("/en/tra-bang-the")).toContain("https://js.stripe.com")
    for (const path of ["/", "/dat-hang", "/gio-hang", "/thanh-toan/x", "/tra-bang-the/x"])
      expect(await policyOf(path)).not.toContain("stripe")
  })
  it("compresses for clients that accept it", async () => {
    const long = "<p>chè</p>".repeat(500)
    const response = await handleRequest(get("/long", { headers: { "accept-encoding": "gzip, br" } }), () =>
      page(long),
    )
    expect(response.headers.get("content-encoding")).toBe("br")
    expect(Number(response.headers.get("content-length"))).toBeLessThan(long.length / 10)
  })
  it("redirects to the canonical address and refuses cross-site writes", async () => {
    const render = () => page("x")
    const moved = await handleRequest(get("/San-Pham/?q=A"), render)
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/san-pham?q=A"])
    const foreign = await handleRequest(
      get("/gio-hang", { method: "POST", headers: { origin: "http://evil.example" } }),
      render,
    )
    expect(foreign.status).toBe(403)
  })
  it("lets the point of sale read bar codes, and no other page", async () => {
    const headersOf = async (path: string) => (await handleRequest(get(path), () => page("<p>x</p>"))).headers
    for (const path of ["/quay", "/en/quay"]) {
      const headers = await headersOf(path)
      expect(headers.get("content-security-policy")).toContain("'wasm-unsafe-eval'")
      expect(headers.get("permissions-policy")).toContain("camera=(self)")
    }
    for (const path of ["/", "/quay/api/me", "/diem-ban-hang"]) {
      const headers = await headersOf(path)
      expect(headers.get("content-security-policy")).not.toContain("wasm")
      expect(headers.get("permissions-policy")).toContain("camera=()")
    }
  })
  it("accepts other writing methods than POST on backend proxies only", async () => {
    const put = async (path: string) =>
      (await handleRequest(get(path, { method: "PUT" }), () => page("x"))).status
    expect(
      await Promise.all(["/diem-ban-hang/api/operators/topr_1", "/gio-hang", "/api/x"].map(put)),
    ).toEqual([200, 405, 405])
  })
  it("answers HEAD without a body", async () => {
    const response = await handleRequest(get("/head", { method: "HEAD" }), () => page("<p>x</p>"))
    expect([await response.text(), response.headers.get("content-length")]).toEqual(["", "8"])
  })
})
