import { writeFileSync } from "node:fs"
import { join } from "node:path"
import prettier from "prettier"

/**
 * What stands against a rule today, in the order of the alphabet. Its number stands beside it, so that nothing comes in
 * unnoticed; what is not needed any more leaves it.
 */
export interface ShrinkingList {
  readonly most: number
  readonly entries: readonly string[]
}

const SHOWN = 5

export const shrinkingList = (entries: Iterable<string>): ShrinkingList => {
  const sorted = [...new Set(entries)].sort()
  return { most: sorted.length, entries: sorted }
}

/** What is wrong with a list itself, whatever stands in it. @param rewrite the command that takes unused entries out */
export function judgeList(
  name: string,
  { most, entries }: ShrinkingList,
  inUse: ReadonlySet<string>,
  rewrite: string,
): readonly string[] {
  const unused = entries.filter((entry) => !inUse.has(entry))
  const shown = unused.slice(0, SHOWN).map((entry) => `"${entry}"`)
  if (unused.length > SHOWN) shown.push(`${unused.length - SHOWN} more`)
  const problems =
    unused.length > 0 ? [`${name}: nobody needs ${shown.join(", ")} any more: ${rewrite} takes it out`] : []
  if (shrinkingList(entries).entries.join("\n") !== entries.join("\n"))
    problems.push(`${name}: not in the order of the alphabet, or an entry stands twice: ${rewrite}`)
  if (entries.length !== most)
    problems.push(
      `${name}: ${entries.length} entries, and "most" says ${most}. The list only becomes shorter: ${rewrite}`,
    )
  return problems
}

/** Writes a file of rules in the form that `check:format` wants. */
export async function writeJson(root: string, path: string, value: unknown): Promise<void> {
  const file = join(root, path)
  const options = await prettier.resolveConfig(file)
  writeFileSync(file, await prettier.format(JSON.stringify(value), { ...options, filepath: file }))
}
