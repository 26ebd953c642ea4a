import { describe, expect, it } from "vitest"
import { PageCache, type CachedPage } from "./page-cache"

const page = (bytes: number): CachedPage => ({ body: new Uint8Array(bytes), headers: [], encoded: new Map() })
const cacheAt = (maxBytes = 100_000) => {
  let time = 1_000_000
  let version: string | null = null
  return {
    cache: new PageCache({
      maxBytes,
      ttlMs: 5_000,
      unchangedTtlMs: 60_000,
      version: () => version,
      clock: () => time,
    }),
    change: (to: string | null) => (version = to),
    pass: (ms: number) => (time += ms),
    now: () => time,
  }
}

describe("page cache", () => {
  it("caches a page for its time and no longer", () => {
    const { cache, pass } = cacheAt()
    cache.keep("/", page(10), null, null)
    pass(4_999)
    expect(cache.read("/")).not.toBeNull()
    pass(1)
    expect(cache.read("/")).toBeNull()
    expect(cache.size).toEqual({ pages: 0, bytes: 0 })
  })
  it("caches a page longer while nothing has changed, and drops it at the first change", () => {
    const { cache, pass, change } = cacheAt()
    change("a")
    cache.keep("/", page(10), cache.version(), null)
    pass(30_000)
    expect(cache.read("/")).not.toBeNull()
    change("b")
    expect(cache.read("/")).toBeNull()
    cache.keep("/", page(10), cache.version(), null)
    pass(60_000)
    expect(cache.read("/")).toBeNull()
  })
  it("trusts nothing while nobody can say what has changed", () => {
    const { cache, pass, change } = cacheAt()
    change("a")
    cache.keep("/", page(10), cache.version(), null)
    pass(6_000)
    change(null)
    expect(cache.read("/")).toBeNull()
    cache.keep("/x", page(10), cache.version(), null)
    pass(5_000)
    expect(cache.read("/x")).toBeNull()
  })
  it("does not take a page that was begun before a change for one of after it", () => {
    const { cache, pass, change } = cacheAt()
    change("a")
    const before = cache.version()
    change("b")
    cache.keep("/", page(10), before, null)
    pass(5_000)
    expect(cache.read("/")).toBeNull()
  })
  it("never caches a page past the end of a star", () => {
    const { cache, pass, now } = cacheAt()
    cache.keep("/san-pham/a", page(10), null, now() + 700)
    pass(699)
    expect(cache.read("/san-pham/a")).not.toBeNull()
    pass(1)
    expect(cache.read("/san-pham/a")).toBeNull()
    cache.keep("/san-pham/b", page(10), null, now())
    expect(cache.read("/san-pham/b")).toBeNull()
  })
  it("throws out the least recently read when the bytes are used up", () => {
    const { cache } = cacheAt(6_000)
    cache.keep("a", page(1_000), null, null)
    cache.keep("b", page(1_000), null, null)
    cache.keep("c", page(1_000), null, null)
    cache.read("a")
    cache.keep("d", page(1_000), null, null)
    expect(cache.read("a")).not.toBeNull()
    expect(cache.read("b")).toBeNull()
    expect(cache.size.bytes).toBeLessThanOrEqual(6_000)
  })
  it("does not cache a page that is larger than the cache", () => {
    const { cache } = cacheAt(1_000)
    cache.keep("a", page(5_000), null, null)
    expect(cache.size.pages).toBe(0)
  })
  it("renders once for simultaneous requests, and again after a failure", async () => {
    const { cache } = cacheAt()
    let rendered = 0
    const render = async () => {
      rendered += 1
      await Promise.resolve()
      return page(1)
    }
    await Promise.all([cache.share("x", render), cache.share("x", render), cache.share("x", render)])
    expect(rendered).toBe(1)
    await expect(cache.share("y", () => Promise.reject(new Error("away")))).rejects.toThrow("away")
    await cache.share("y", render)
    expect(rendered).toBe(2)
  })
})
