import type { StageName } from "../stages.ts"
import type { Choice, Selection } from "./select.ts"

/** What runs of each stage and why, and what is left out; lines for whoever reads the run. */
export function describeSelection(
  revision: string,
  changed: readonly string[],
  selection: Selection,
): string[] {
  const lines = [`Changed since ${revision}: ${count(changed.length, "file")}`]
  for (const [stage, choice] of Object.entries(selection) as [StageName, Choice][]) {
    const { all, chosen } = choice
    const left = all.filter((item) => !chosen.has(item))
    if (chosen.size === 0) {
      lines.push(`  ${stage}: left out; no change reaches it`)
      continue
    }
    if (left.length === 0) {
      const [reason] = chosen.values()
      lines.push(`  ${stage}: all, because of ${reason}`)
      continue
    }
    lines.push(`  ${stage}: ${chosen.size} of ${all.length}`)
    for (const [item, reason] of chosen) lines.push(`    ${shortName(item)}, because of ${reason}`)
    lines.push(`    left out, no change reaches them: ${left.map(shortName).join(", ")}`)
  }
  return lines
}

const shortName = (path: string): string =>
  path.replace(/^backend\/test\/http\/|^e2e\/tests\/|\.http\.test\.ts$|\.spec\.ts$/g, "")

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`
