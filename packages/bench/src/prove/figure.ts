/** What a proof has shown, read from the lines that it printed. */
export interface Shown {
  readonly holds: boolean
  /** In a few words, for the table of `docs/reliability.md`. */
  readonly figure: string
}

const COUNTS = /(\d+) passed, (\d+) failed/
/** Figures of a group stand by themselves, two spaces in; its claims begin with a mark, its last line is a time. */
const FIGURES = /^ {2}(?! |✓|✗|\d+(?:\.\d+)? s$)(.+)$/
const BROKEN = /^ {2}✗ (.+)$/

/**
 * @param ended how the program ended: well, not well, or stopped at its limit
 */
export function readShown(
  lines: readonly string[],
  ended: "well" | "badly" | { readonly afterMinutes: number },
  seconds: number,
): Shown {
  const counted = lines.map((line) => COUNTS.exec(line)).findLast((match) => match !== null)
  const [passed, failed] = [Number(counted?.[1] ?? 0), Number(counted?.[2] ?? 0)]
  const figures = lines.flatMap((line) => FIGURES.exec(line)?.[1] ?? [])
  const time = `${seconds.toFixed(0)} s`
  if (ended === "well" && failed === 0 && passed > 0)
    return { holds: true, figure: [...figures, `${passed} passed, 0 failed`, time].join("; ") }
  const broken = lines.flatMap((line) => BROKEN.exec(line)?.[1] ?? []).slice(0, 3)
  const why =
    typeof ended === "object"
      ? `not done after ${ended.afterMinutes} minutes`
      : counted
        ? `${passed} passed, ${failed} failed`
        : "did not come to its end"
  return { holds: false, figure: [`**red: ${why}**`, ...broken, ...figures, time].join("; ") }
}
