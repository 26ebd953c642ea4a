import { EventEmitter, once } from "node:events"
import { createServer, IncomingMessage, ServerResponse } from "node:http"
import { Socket, type AddressInfo } from "node:net"
import { setImmediate as nextTurn } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { register } from "../../../../instrumentation"
import { admitOrder, drainAcceptQueue } from "./order-admission"

describe("admission of orders", () => {
  const inside: ServerResponse[] = []
  const arrivals = new EventEmitter()
  // Created as Medusa creates its own server, without knowledge of admission control.
  const server = createServer((request, response) => {
    inside.push(response)
    arrivals.emit("one")
    if (request.url?.startsWith("/store/baskets/b1/lines")) response.end()
  })
  let url = ""
  beforeAll(async () => {
    register()
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
    while (inside.length < count) await once(arrivals, "one")
  }

  it("lets six in, tells the others when to come again, and lets in as many as have left", async () => {
    const first = Array.from({ length: 6 }, () => order())
    await reached(6)
    const away = await order("?x=1", { "x-locale": "en" })
    expect(away.status).toBe(503)
    expect(Number(away.headers.get("retry-after"))).toBeGreaterThanOrEqual(2)
    expect(away.headers.get("x-content-type-options")).toBe("nosniff")
    expect(await away.json()).toMatchObject({
      code: "temporarily_unavailable",
      message: expect.stringMatching(/[a-z]/),
      details: { retryAfterSeconds: Number(away.headers.get("retry-after")) },
    })
    // All other requests of a buyer are still served meanwhile.
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
    const gone = Array.from({ length: 6 }, () =>
      fetch(`${url}/store/baskets/b1/order`, { method: "POST", signal: stop.signal }).catch(() => null),
    )
    await reached(6)
    stop.abort()
    await Promise.all(gone)
    let status = 503
    for (let attempt = 0; attempt < 100 && status === 503; attempt += 1) {
      const asked = order()
      const answered = await Promise.race([asked, reached(7).then(() => null)])
      if (answered === null) {
        inside.at(-1)!.end()
        status = (await asked).status
      } else status = answered.status
    }
    expect(status).toBe(200)
  })

  it("lets the work begin when nobody comes any more, however long that takes, but not for ever", async () => {
    const comes = () => {
      const request = new IncomingMessage(new Socket())
      request.method = "POST"
      request.url = "/store/baskets/b2/order"
      const response = new ServerResponse(request)
      if (admitOrder(request, response)) response.emit("close")
    }
    let quiet = false
    const waiting = drainAcceptQueue().then(() => (quiet = true))
    for (let turn = 0; turn < 40; turn += 1) {
      comes()
      await nextTurn()
    }
    expect(quiet).toBe(false)
    await waiting
    quiet = false
    vi.useFakeTimers({ toFake: ["performance"] })
    const flood = (async () => {
      while (!quiet) {
        comes()
        await nextTurn()
        vi.advanceTimersByTime(10)
      }
    })()
    const began = performance.now()
    await drainAcceptQueue()
    // It waits up to its limit while the flood lasts; without a flood it is done after a few turns.
    expect(performance.now() - began).toBeGreaterThan(1_000)
    quiet = true
    await flood
    vi.useRealTimers()
  })
})
