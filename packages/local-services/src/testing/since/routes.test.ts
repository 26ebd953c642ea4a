import { describe, expect, it } from "vitest"

import { callsIn, routeOf } from "./routes.ts"

describe("calls of routes", () => {
  const routes = [
    "store/orders/[id]",
    "store/orders/[id]/parts",
    "store/baskets",
    "producer/orders",
    "producer/me",
  ].map((path) => routeOf(`backend/src/api/${path}/route.ts`)!)
  const called = (text: string): string[] => callsIn(text, routes).map(({ segments }) => segments.join("/"))

  it("are found in paths, in parts of paths, and not in imports or other words", () => {
    expect(called('get("/store/orders/o1?x=1")')).toEqual(["store/orders/[id]", "store/orders/[id]/parts"])
    expect(called("get(`/store/orders/${id}/parts`)")).toEqual([
      "store/orders/[id]",
      "store/orders/[id]/parts",
    ])
    expect(called('const base = "/producer/"')).toEqual(["producer/orders", "producer/me"])
    expect(called("get(`/producer/o${rest}`)")).toEqual(["producer/orders"])
    expect(called('import x from "../src/modules/producer"\nimport y from "a/store"')).toEqual([])
    expect(called('get("/stores/1"); get("/auth/producer/emailpass")')).toEqual([])
  })

  it("are all where the path is put together or the table of routes is read", () => {
    expect(called("get(`/${actor}/me`)")).toHaveLength(5)
    expect(called('import { routes, problem } from "@ocop/contracts"')).toHaveLength(5)
    expect(called('import type { routes } from "@ocop/contracts"')).toEqual([])
  })
})
