import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { OrderedMemoryLocking } from "./service"

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("locks of one process", () => {
  it("lets everybody through who wants the same two keys, in whatever order they name them", async () => {
    const locking = new OrderedMemoryLocking()
    let inside = 0
    let most = 0
    const all = Promise.allSettled(
      Array.from({ length: 100 }, (_, turn) =>
        locking.execute(
          turn % 2 ? ["tea", "honey"] : ["honey", "tea", "honey"],
          async () => {
            most = Math.max(most, ++inside)
            await pause(1)
            inside -= 1
          },
          { timeout: 5 },
        ),
      ),
    )
    await vi.runAllTimersAsync()
    const results = await all
    expect(results.filter(({ status }) => status === "rejected")).toEqual([])
    expect(most).toBe(1)
    await expect(locking.acquire(["honey", "tea"], { ownerId: "last" })).resolves.toBeUndefined()
  })
})
