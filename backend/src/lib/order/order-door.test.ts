import { once } from "node:events"
import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { comesIn } from "./order-door"

describe("the door of orders", () => {
  const inside: ServerResponse[] = []
  const server = createServer((request, response) => {
    if (!comesIn(request, response)) return
    inside.push(response)
    if (request.url?.startsWith("/store/baskets/b1/lines")) response.end()
  })
  let url = ""
  beforeAll(async () => {
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const order = (query = "", headers = {}) =>
    fetch(`${url}/store/baskets/b1/order${query}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ contact: null }),
      signal: AbortSignal.timeout(10_000),
    })
  const reached = async (count: number) => {
    while (inside.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
  }

  it("lets twelve in, tells the others when to come again, and lets in as many as have left", async () => {
    const first = Array.from({ length: 12 }, () => order())
    await reached(12)
    const away = await order("?x=1", { "x-locale": "en" })
    expect(away.status).toBe(503)
    expect(Number(away.headers.get("retry-after"))).toBeGreaterThanOrEqual(2)
    expect(away.headers.get("x-content-type-options")).toBe("nosniff")
    expect(await away.json()).toMatchObject({
      code: "temporarily_unavailable",
      message: expect.stringMatching(/[a-z]/),
      details: { retryAfterSeconds: Number(away.headers.get("retry-after")) },
    })
    // Whatever else a buyer does goes on meanwhile.
    expect((await fetch(`${url}/store/baskets/b1/lines`, { method: "POST" })).status).toBe(200)
    for (const response of inside) response.end()
    await Promise.all(first)
    inside.length = 0
    const again = order()
    await reached(1)
    inside[0]!.end()
    expect((await again).status).toBe(200)
  })

  it("lets somebody in for one who hung up", async () => {
    inside.length = 0
    const stop = new AbortController()
    const gone = Array.from({ length: 12 }, () =>
      fetch(`${url}/store/baskets/b1/order`, { method: "POST", signal: stop.signal }).catch(() => null),
    )
    await reached(12)
    stop.abort()
    await Promise.all(gone)
    let status = 503
    for (let attempt = 0; attempt < 100 && status === 503; attempt += 1) {
      const asked = order()
      const answered = await Promise.race([asked, reached(13).then(() => null)])
      if (answered === null) {
        inside.at(-1)!.end()
        status = (await asked).status
      } else status = answered.status
    }
    expect(status).toBe(200)
  })
})
