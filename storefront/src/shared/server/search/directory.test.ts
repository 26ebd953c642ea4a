import { setImmediate as nextTurn } from "node:timers/promises"
import type { ApiResult, SearchDirectory } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { IndexDirectory } from "./directory"

const named = (listing: string): ApiResult<SearchDirectory> => ({
  ok: true,
  value: { engine: "meilisearch", indexes: { listing, producer: null, salesPoint: null }, version: listing },
})
const away: ApiResult<SearchDirectory> = {
  ok: false,
  status: 503,
  problem: { code: "temporarily_unavailable", message: "" },
}

describe("directory of indexes", () => {
  it("serves the old answer at once while it fetches the new one", async () => {
    let time = 0
    let answer = named("a")
    const directory = new IndexDirectory({
      read: () => Promise.resolve(answer),
      freshMs: 5_000,
      clock: () => time,
    })
    expect((await directory.get())?.indexes.listing).toBe("a")
    answer = named("b")
    time = 6_000
    expect((await directory.get())?.indexes.listing).toBe("a")
    await nextTurn()
    expect((await directory.get())?.indexes.listing).toBe("b")
  })
  it("keeps its last answer while the backend is unavailable", async () => {
    let answer = named("a")
    const directory = new IndexDirectory({ read: () => Promise.resolve(answer), freshMs: 0, clock: () => 0 })
    await directory.get()
    answer = away
    expect((await directory.reread())?.indexes.listing).toBe("a")
  })
  it("reports a version only as long as its answer is recent", async () => {
    let time = 0
    let answer = named("a")
    const read = () => Promise.resolve(answer)
    const directory = new IndexDirectory({ read, freshMs: 1_000, clock: () => time })
    expect(directory.version()).toBeNull()
    await directory.get()
    expect(directory.version()).toBe("a")
    answer = away
    time = 1_500
    expect(directory.version()).toBe("a")
    await nextTurn()
    time = 2_600
    expect(directory.version()).toBeNull()
  })
  it("has no answer before the first one, and calls once for many requests", async () => {
    let asked = 0
    const read = async () => {
      asked += 1
      return away
    }
    const directory = new IndexDirectory({ read, freshMs: 1_000, clock: () => 0 })
    expect(await Promise.all([directory.get(), directory.get()])).toEqual([null, null])
    expect(asked).toBe(1)
  })
})
