import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"

import {
  judge,
  readPlaywrightReport,
  readProofReport,
  readVitestReport,
  summaryLine,
} from "./testing/counts.ts"

const folder = mkdtempSync(join(tmpdir(), "counts-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (value: unknown): string => {
  const path = join(folder, `${Math.random()}.json`)
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value))
  return path
}

describe("counting", () => {
  it("ends with the plain line", () => {
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed")
    expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped")
  })

  it("counts a test file that could not be loaded as failed", () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{ status: "failed" }] },
        { status: "passed", assertionResults: [{ status: "passed" }] },
      ],
    }
    expect(readVitestReport(file(report))).toEqual({ passed: 2, failed: 2, skipped: 1 })
  })

  it("counts claims of a program of proofs, and one that wrote nothing down as failed", () => {
    expect(readProofReport(file({ passed: 5, failed: 1 }))).toEqual({ passed: 5, failed: 1, skipped: 0 })
    expect(judge(readProofReport(join(folder, "none.json")), false).failed).toBe(1)
  })

  it("counts Playwright's errors outside tests, and flaky tests as passed", () => {
    const stats = { expected: 2, flaky: 1, unexpected: 0, skipped: 0 }
    expect(readPlaywrightReport(file({ stats, errors: [{}] }))).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it("fails a stage that crashed, left half a report, or ran nothing", () => {
    expect(readVitestReport(file(`{"numPassed`))).toBeUndefined()
    expect(judge(undefined, true).failed).toBe(1)
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, true).failed).toBe(1)
    expect(judge({ passed: 5, failed: 0, skipped: 0 }, false).failed).toBe(1)
    expect(judge({ passed: 5, failed: 0, skipped: 0 }, true).failed).toBe(0)
    expect(judge({ passed: 5, failed: 2, skipped: 0 }, false).failed).toBe(2)
  })
})
