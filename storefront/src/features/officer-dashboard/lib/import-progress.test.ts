import { describe, expect, it } from "vitest"
import { isCutOff, isQuiet, nextReadingMs, NO_PROGRESS, progressAfter } from "./import-progress"

const START = Date.parse("2026-03-15T08:00:00Z")
const MINUTE = 60_000
const applying = {
  status: "applying",
  createdAt: new Date(START - 60 * MINUTE).toISOString(),
  applied: 10,
  failed: 0,
  rowsRead: 100,
} as const
const reading = { ...applying, status: "reading", createdAt: new Date(START).toISOString() } as const

describe("the next reading of an import", () => {
  it("comes soon at first, later after a while", () => {
    expect(nextReadingMs(applying, START, START + 1)).toBe(1_500)
    expect(nextReadingMs(applying, START, START + MINUTE)).toBe(5_000)
  })

  it("does not come when the import is done, waits for an officer or was cut off", () => {
    expect(nextReadingMs(undefined, START, START)).toBe(false)
    expect(nextReadingMs({ ...applying, status: "done" }, START, START)).toBe(false)
    expect(nextReadingMs({ ...applying, status: "planned" }, START, START)).toBe(false)
    expect(nextReadingMs(reading, START, START + 14 * MINUTE)).toBe(5_000)
    expect(nextReadingMs(reading, START, START + 16 * MINUTE)).toBe(false)
    expect(isCutOff(reading, START + 16 * MINUTE)).toBe(true)
  })
})

describe("the progress of an import", () => {
  const first = progressAfter(NO_PROGRESS, applying, START)

  it("stays the same object while nothing changes", () => {
    expect(progressAfter(first, { ...applying }, START + MINUTE)).toBe(first)
  })

  it("is quiet after a minute without a change, and no longer with the next one", () => {
    expect(isQuiet(first, START + MINUTE)).toBe(false)
    expect(isQuiet(first, START + MINUTE + 1)).toBe(true)
    const next = progressAfter(first, { ...applying, applied: 11 }, START + 2 * MINUTE)
    expect(isQuiet(next, START + 2 * MINUTE)).toBe(false)
    expect(next.since).toBe(START)
  })

  it("begins anew when an import that had stopped moves again", () => {
    const planned = progressAfter(first, { ...applying, status: "planned" }, START + MINUTE)
    expect(planned.moving).toBe(false)
    expect(progressAfter(planned, applying, START + 2 * MINUTE).since).toBe(START + 2 * MINUTE)
  })
})
