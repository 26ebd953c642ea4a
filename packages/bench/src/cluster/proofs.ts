import { printLine } from "../lib/output.ts"

/** Collects what was proved; a claim that is not so is a failure and the others still run. */
export class Proofs {
  passed = 0
  failed = 0

  /** @param detail figures that a reader wants to see either way */
  check(claim: string, holds: boolean, detail: unknown = ""): void {
    if (holds) this.passed += 1
    else this.failed += 1
    const text = typeof detail === "string" ? detail : JSON.stringify(detail)
    printLine(`  ${holds ? "✓" : "✗"} ${claim}${text === "" ? "" : ` (${text})`}`)
  }

  /** A group of claims; one that throws counts as one failure. */
  async group(name: string, work: () => Promise<void>): Promise<void> {
    printLine(`\n${name}`)
    const started = performance.now()
    try {
      await work()
    } catch (error) {
      this.check(`${name}: ran to its end`, false, error instanceof Error ? error.message : String(error))
    }
    printLine(`  ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}

/** Asks again until the answer is right; gives the milliseconds, or null when the time ran out. */
export async function until(
  isSo: () => Promise<boolean>,
  timeoutMs: number,
  everyMs = 100,
): Promise<number | null> {
  const started = performance.now()
  while (performance.now() - started < timeoutMs) {
    if (await isSo()) return Math.round(performance.now() - started)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  return null
}
