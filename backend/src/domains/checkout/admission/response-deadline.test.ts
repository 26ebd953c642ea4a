import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { ProblemError } from "../../../shared/errors/problem"
import { ResponseDeadline } from "./response-deadline"

const now = () => performance.now()
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs the fake clock until no timer is left. */
const inTheEnd = async <T>(outcome: Promise<T>): Promise<T> => {
  // The outcome is asserted after the clock has run; until then a rejection must not count as unhandled.
  outcome.catch(() => undefined)
  await vi.runAllTimersAsync()
  return outcome
}
/** Runs the fake clock until this outcome is settled; others stay pending. */
const answered = async <T>(outcome: Promise<T>): Promise<T> => {
  let waits = true
  outcome.then(
    () => (waits = false),
    () => (waits = false),
  )
  await vi.advanceTimersByTimeAsync(0)
  while (waits) await vi.advanceTimersToNextTimerAsync()
  return outcome
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("answers in time", () => {
  it("runs one job for all who want the same, and another for who wants something else", async () => {
    const jobs = new ResponseDeadline<number>(1_000)
    let runs = 0
    const job = async () => {
      await pause(10)
      return ++runs
    }
    const answers = await inTheEnd(
      Promise.all([jobs.run("a", job, now()), jobs.run("a", job, now()), jobs.run("b", job, now())]),
    )
    expect(answers).toEqual([1, 1, 2])
    expect(await inTheEnd(jobs.run("a", job, now()))).toBe(3)
  })

  it("sends away who would wait too long while the job goes on, and lets who comes again wait for it", async () => {
    const jobs = new ResponseDeadline<string>(40)
    let runs = 0
    const awaited: boolean[] = []
    const job = async (isAwaited: () => boolean) => {
      runs += 1
      awaited.push(isAwaited())
      await pause(60)
      awaited.push(isAwaited())
      await pause(30)
      awaited.push(isAwaited())
      return "done"
    }
    await expect(answered(jobs.run("a", job, now()))).rejects.toMatchObject({
      code: "temporarily_unavailable",
      details: { retryAfterSeconds: 2 },
    })
    await vi.advanceTimersByTimeAsync(30)
    await expect(answered(jobs.run("a", job, now()))).resolves.toBe("done")
    expect(runs).toBe(1)
    expect(awaited).toEqual([true, false, true])
  })

  it("sends away at once who would wait in vain, says for how long, and keeps the job", async () => {
    const jobs = new ResponseDeadline<string>(1_000)
    let runs = 0
    const job = async () => {
      runs += 1
      await pause(20)
      return "done"
    }
    const details = async (expected: number) =>
      answered(jobs.run(String(expected), job, now(), expected)).catch((error: ProblemError) => error.details)
    expect(await details(7_200)).toEqual({ retryAfterSeconds: 8 })
    expect(await details(900_000)).toEqual({ retryAfterSeconds: 30 })
    expect(await details(900)).toBe("done")
    await vi.advanceTimersByTimeAsync(50)
    expect(runs).toBe(3)
  })

  it("counts what was done for a caller before, and keeps the job of one whose time is over", async () => {
    const jobs = new ResponseDeadline<string>(1_000)
    const began = now()
    const job = () => pause(100).then(() => "done")
    await expect(answered(jobs.run("a", job, now() - 960))).rejects.toMatchObject({
      code: "temporarily_unavailable",
    })
    await expect(answered(jobs.run("a", job, now() - 5_000))).rejects.toMatchObject({
      code: "temporarily_unavailable",
    })
    await expect(answered(jobs.inTime(pause(100), now() - 980))).rejects.toMatchObject({
      code: "temporarily_unavailable",
    })
    expect(await answered(jobs.run("a", job, now()))).toBe("done")
    expect(now() - began).toBeLessThan(1_000)
  })

  it("tells a failure to those who wait, and harms nobody when none does", async () => {
    const jobs = new ResponseDeadline<string>(10)
    const failing = async () => {
      await pause(20)
      throw new Error("gone")
    }
    await expect(answered(jobs.run("a", failing, now()))).rejects.toMatchObject({
      code: "temporarily_unavailable",
    })
    await vi.advanceTimersByTimeAsync(20)
    await expect(jobs.run("a", () => Promise.reject(new Error("again")), now())).rejects.toThrow("again")
  })
})
