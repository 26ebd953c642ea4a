import { readJson } from "../state.ts"

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const NO_COUNTS: Counts = { passed: 0, failed: 0, skipped: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** The plain last line of a test run. */
export function summaryLine(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`
}

/**
 * The verdict on a stage: a stage that crashed, or ran no test at all, has failed at least once. `exitedWell` is
 * whether its runner ended with code 0.
 */
export function judge(counts: Counts | undefined, exitedWell: boolean): Counts {
  if (!counts) return { ...NO_COUNTS, failed: 1 }
  const ranNothing = counts.passed + counts.failed === 0
  return counts.failed === 0 && (ranNothing || !exitedWell) ? { ...counts, failed: 1 } : counts
}

/** Reads the report of vitest's JSON reporter; undefined if there is none. */
export function readVitestReport(path: string): Counts | undefined {
  const report = asRecord(readJson(path))
  if (!report) return undefined
  const files = Array.isArray(report.testResults) ? report.testResults.map(asRecord) : []
  // A file that could not be loaded has failed without a failed test in it.
  const broken = files.filter((file) => {
    const tests = Array.isArray(file?.assertionResults) ? file.assertionResults.map(asRecord) : []
    return file?.status === "failed" && !tests.some((test) => test?.status === "failed")
  })
  return {
    passed: count(report.numPassedTests),
    failed: count(report.numFailedTests) + broken.length,
    skipped: count(report.numPendingTests) + count(report.numTodoTests),
  }
}

/** Reads the report of Playwright's JSON reporter; undefined if there is none. A flaky test has passed. */
export function readPlaywrightReport(path: string): Counts | undefined {
  const report = asRecord(readJson(path))
  const stats = asRecord(report?.stats)
  if (!report || !stats) return undefined
  const errors = Array.isArray(report.errors) ? report.errors.length : 0
  const failed = count(stats.unexpected)
  return {
    passed: count(stats.expected) + count(stats.flaky),
    failed: failed === 0 ? errors : failed,
    skipped: count(stats.skipped),
  }
}

/** Reads what a program of proofs counted; undefined if it did not come to its end. */
export function readProofReport(path: string): Counts | undefined {
  const report = asRecord(readJson(path))
  return report && { passed: count(report.passed), failed: count(report.failed), skipped: 0 }
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined
}

function count(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0
}
