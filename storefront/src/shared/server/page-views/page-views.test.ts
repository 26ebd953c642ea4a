import type { ViewsBatch } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { isClientPageView, clientViewedListing, viewedListing } from "./page-view-request"
import { PageViewCounter } from "./page-view-counter"

const PERSON = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
const seen = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  viewedListing(method, path, new Headers({ "user-agent": PERSON, ...headers }))

describe("a page view of a listing", () => {
  it("is a person's own request of their page, in either language", () => {
    expect(seen("/san-pham/mat-ong")).toBe("mat-ong")
    expect(seen("/en/san-pham/mat-ong")).toBe("mat-ong")
  })
  it.each([
    "/san-pham",
    "/san-pham/mat-ong/hoi-dap",
    "/nha-san-xuat/htx",
    "/san-pham/Mat",
    "/san-pham/a%20b",
  ])("is not %s", (path) => expect(seen(path)).toBeNull())
  it.each<Record<string, string>>([
    { "sec-purpose": "prefetch;prerender" },
    { purpose: "prefetch" },
    { "x-moz": "prefetch" },
    { "user-agent": "" },
    { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" },
    { "user-agent": "facebookexternalhit/1.1" },
    { "user-agent": "curl/8.5.0" },
    { "user-agent": "Mozilla/5.0 HeadlessChrome/140.0" },
  ])("is not a request with %j", (headers) => expect(seen("/san-pham/mat-ong", headers)).toBeNull())
  it("is not a question about the head alone", () => expect(seen("/san-pham/mat-ong", {}, "HEAD")).toBeNull())
})

describe("a client-reported page view", () => {
  const clientView = (path: string, agent = PERSON) =>
    clientViewedListing(path, new Headers({ "user-agent": agent }))
  it("is the listing to which the visitor navigated", () => {
    expect(clientView("/_xem/san-pham/mat-ong")).toBe("mat-ong")
    expect(isClientPageView("/_xem/san-pham/mat-ong")).toBe(true)
  })
  it.each(["/_xem", "/_xem/san-pham", "/_xem/nha-san-xuat/htx", "/_xem/san-pham/a/b", "/san-pham/mat-ong"])(
    "is not %s",
    (path) => expect(clientView(path)).toBeNull(),
  )
  it("is ignored from a bot", () => expect(clientView("/_xem/san-pham/mat-ong", "curl/8.5.0")).toBeNull())
})

describe("page view counter", () => {
  const made = (answers: boolean[]) => {
    const delivered: ViewsBatch[] = []
    let now = Date.parse("2026-11-27T16:59:59Z")
    let ids = 0
    const counter = new PageViewCounter({
      clock: () => now,
      newId: () => `id-${(ids += 1)}`,
      deliver: async (batch) => {
        delivered.push(batch)
        const answer = answers.shift() ?? true
        if (!answer) throw new Error("away")
        return answer
      },
    })
    return { counter, delivered, later: (ms: number) => (now += ms) }
  }

  it("counts by day in Vietnam and delivers once", async () => {
    const { counter, delivered, later } = made([])
    counter.count("mat-ong")
    counter.count("mat-ong")
    later(1_000)
    counter.count("mat-ong")
    await counter.flush()
    await counter.flush()
    expect(delivered).toEqual([
      {
        id: "id-1",
        views: [
          { day: "2026-11-27", handle: "mat-ong", count: 2 },
          { day: "2026-11-28", handle: "mat-ong", count: 1 },
        ],
      },
    ])
  })

  it("delivers a refused batch again under the same id and unchanged", async () => {
    const { counter, delivered } = made([false, true, true])
    counter.count("a")
    await counter.flush()
    counter.count("b")
    await counter.flush()
    expect(delivered.map(({ id, views }) => `${id} ${views.map(({ handle }) => handle).join()}`)).toEqual([
      "id-1 a",
      "id-1 a",
      "id-2 b",
    ])
  })

  it("does not grow without limit while nothing is accepted", async () => {
    const { counter, delivered } = made(Array.from({ length: 200 }, () => false))
    for (let round = 0; round < 100; round += 1) {
      counter.count(`goods-${round}`)
      await counter.flush()
    }
    // A hundred batches were made, of which the last fifty are left; the oldest of them is tried.
    expect(delivered.at(-1)?.id).toBe("id-51")
  })
})
