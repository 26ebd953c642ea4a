import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { ConcurrencyQueue } from "./concurrency-queue"

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs the fake clock until no timer is left. */
const inTheEnd = async <T>(outcome: Promise<T>): Promise<T> => {
  // The outcome is asserted after the clock has run; until then a rejection must not count as unhandled.
  outcome.catch(() => undefined)
  await vi.runAllTimersAsync()
  return outcome
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("admission of orders", () => {
  it("runs no more jobs at once than it may, and all of them in their order", async () => {
    const admission = new ConcurrencyQueue(3, 1000, 10)
    let running = 0
    let most = 0
    const begun: number[] = []
    await inTheEnd(
      Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          admission.run(`${index}`, async () => {
            begun.push(index)
            most = Math.max(most, ++running)
            await pause(2)
            running -= 1
          }),
        ),
      ),
    )
    expect(most).toBe(3)
    expect(begun).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  it("gives the place on when a job fails", async () => {
    const admission = new ConcurrencyQueue(1, 1000, 10)
    const failing = admission.run("failing", async () => {
      throw new Error("no")
    })
    const next = admission.run("next", async () => "yes")
    await expect(failing).rejects.toThrow("no")
    await expect(next).resolves.toBe("yes")
  })

  it("refuses who waited too long, and keeps its count", async () => {
    const admission = new ConcurrencyQueue(1, 10, 10)
    const slow = admission.run("slow", () => pause(40))
    await expect(inTheEnd(admission.run("late", async () => "late"))).rejects.toMatchObject({
      code: "temporarily_unavailable",
    })
    await slow
    await expect(admission.run("later", async () => "free again")).resolves.toBe("free again")
  })

  it("tells how long the wait will be by the place in the queue, before and after it has seen a job", async () => {
    const admission = new ConcurrencyQueue(2, 5000, 100)
    const first = ["x", "y", "z"].map((key) => admission.run(key, () => pause(1)))
    // First wave of a rush: two run and one waits, so a new job has one ahead of it.
    expect(admission.expectedMs("new")).toBe(50)
    await inTheEnd(Promise.all(first))
    expect(admission.expectedMs("a")).toBe(0)
    await inTheEnd(admission.run("seen", () => pause(30)))
    const jobs = ["a", "b", "c", "d", "e"].map((key) => admission.run(key, () => pause(30)))
    const waits = ["a", "c", "e", "new"].map((key) => admission.expectedMs(key))
    expect(waits.slice(0, 2)).toEqual([0, 0])
    expect(waits[2]).toBeGreaterThan(20)
    expect(waits[3]).toBeGreaterThan(waits[2] ?? 0)
    await inTheEnd(Promise.all(jobs))
  })
})
