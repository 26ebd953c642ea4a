import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"

import { copyWithMedusa, removeCopy } from "./copy-with-medusa.ts"
import type { Stage } from "./internal.ts"
import { internals } from "./internals.ts"
import { inDoubt, runGuards } from "./run-guards.ts"
import { withTable } from "./table.ts"

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..")
const PAGE = join(ROOT, "docs/medusa-upgrade.md")
const ALL: readonly Stage[] = ["types", "unit", "http", "proofs", "browser"]
const HELP = `npm run rehearse:upgrade [-- --medusa 2.22.0] [--keep] [--stage http]… [--write]
  Runs exactly the tests that guard what is relied on in Medusa.
  --medusa VERSION  installs that version into a temporary copy of the repository and runs them there
  --keep            leaves the copy
  --stage NAME      only ${ALL.join(", ")}; may be given several times
  --write           writes the table of docs/medusa-upgrade.md and runs nothing`

const { values } = parseArgs({
  options: {
    medusa: { type: "string" },
    keep: { type: "boolean", default: false },
    stage: { type: "string", multiple: true, default: [...ALL] },
    write: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
})
const printLine = (line: string): void => void process.stdout.write(`${line}\n`)

async function rehearse(): Promise<number> {
  const stages = ALL.filter((name) => values.stage.includes(name))
  if (stages.length === 0) {
    printLine(HELP)
    return 1
  }
  const copy = values.medusa === undefined ? null : copyWithMedusa(ROOT, values.medusa)
  try {
    const results = await runGuards(copy ?? ROOT, internals, stages)
    const doubtful = inDoubt(internals, results)
    printLine("")
    for (const { stage, ok } of results) printLine(`${ok ? "✓" : "✗"} ${stage}`)
    for (const { name, where } of doubtful) printLine(`✗ ${name}\n    ${where.join("\n    ")}`)
    const unguarded = internals.filter(({ guards }) => guards.length === 0)
    for (const { name } of unguarded) printLine(`? ${name}: no test, look at it yourself`)
    printLine(`${internals.length - doubtful.length} passed, ${doubtful.length} failed`)
    return doubtful.length === 0 && results.every(({ ok }) => ok) ? 0 : 1
  } finally {
    if (copy && values.keep) printLine(`The copy is ${copy}`)
    else if (copy) removeCopy(copy)
  }
}

if (values.help) printLine(HELP)
else if (values.write) {
  writeFileSync(PAGE, withTable(readFileSync(PAGE, "utf8"), internals))
  execFileSync(process.execPath, [join(ROOT, "node_modules/prettier/bin/prettier.cjs"), "--write", PAGE])
} else process.exitCode = await rehearse()
if (process.connected) process.disconnect()
