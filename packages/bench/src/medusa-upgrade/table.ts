import type { Internal, Stage } from "./internal.ts"

export const BEGIN = "<!-- internals:begin -->"
export const END = "<!-- internals:end -->"

const fileName = (path: string): string => path.split("/").at(-1) ?? path

/** How a guard is run by hand. */
function guardText({ stage, file }: { stage: Stage; file: string }): string {
  if (stage === "types") return `types of \`${file}\``
  if (stage === "proofs") return "`npm test -- proofs`"
  return `\`${fileName(file)}\``
}

function row({ name, use, where, guards, gap }: Internal): string {
  const tests = guards.length > 0 ? guards.map(guardText).join(", ") : "**none**"
  return `| ${name} | ${use} | ${where.map((path) => `\`${path}\``).join(", ")} | ${tests} | ${gap ?? ""} |`
}

/** The table of `docs/medusa-upgrade.md`, before formatting. */
export const tableOf = (internals: readonly Internal[]): string =>
  [
    "| Relied on | How | Where | Guard | Not noticed |",
    "| --- | --- | --- | --- | --- |",
    ...internals.map(row),
  ].join("\n")

/** A page with its table exchanged for today's. */
export function withTable(page: string, internals: readonly Internal[]): string {
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`The page has no ${BEGIN} … ${END}`)
  return `${before}${BEGIN}\n\n${tableOf(internals)}\n\n${END}${after}`
}

/** A table without the blanks that a formatter puts between its cells. */
export const unformatted = (table: string): string =>
  table
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.replace(/\s*\|\s*/g, "|").replace(/-{3,}/g, "---"))
    .join("\n")
