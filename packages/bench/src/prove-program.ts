import { readFileSync } from "node:fs"
import { join } from "node:path"

import {
  Interrupted,
  interruption,
  LocalServiceError,
  machineWords,
  projectState,
  revisionOf,
  runCommand,
  services,
} from "@ocop/local-services"

import { printLine } from "./lib/output.ts"
import { readShown, type Shown } from "./prove/figure.ts"
import { longProofs, type Proof } from "./prove/proofs.ts"
import { writeProofRow } from "./prove/write-row.ts"
import { ROOT } from "./sandbox/sandbox.ts"

/** Where the table of what was proved stands. */
const DOCUMENT = join(ROOT, "docs", "reliability.md")
/** How long a proof that is ended has for its servers. */
const GRACE_MS = 45_000
const HELP = `npm run prove [-- ${longProofs.map(({ name }) => name).join("] [")}]`

/** `npm run prove`: one long proof after the other; a red one does not keep the others from running. */
async function main(wanted: readonly string[]): Promise<boolean> {
  const unknown = wanted.find((name) => !longProofs.some((proof) => proof.name === name))
  if (unknown !== undefined) throw new Error(`"${unknown}" is no proof.\n${HELP}`)
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>
  }
  const chosen = longProofs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  // A proof has its own process group: the terminal's Ctrl-C reaches it through this program only.
  const signal = interruption()
  const results: [Proof, Shown][] = []
  for (const proof of chosen) {
    if (!scripts[`prove:${proof.name}`]) {
      printLine(`\n── ${proof.name}: this build has no such proof ──`)
      continue
    }
    printLine(`\n── ${proof.name}, at most ${proof.minutes} minutes ──`)
    const shown = await run(proof, signal)
    results.push([proof, shown])
    const command = `\`npm run prove:${proof.name}\``
    const day = new Date().toISOString().slice(0, 10)
    writeProofRow(DOCUMENT, [proof.claim, command, day, revisionOf(ROOT), machineWords(), shown.figure])
  }
  printLine("")
  for (const [{ name }, { holds, figure }] of results) printLine(`${holds ? "✓" : "✗"} ${name}: ${figure}`)
  const red = results.filter(([, { holds }]) => !holds).length
  printLine(`${results.length - red} passed, ${red} failed`)
  return red === 0 && results.length > 0
}

async function run({ name, minutes }: Proof, signal: AbortSignal): Promise<Shown> {
  const lines: string[] = []
  const began = performance.now()
  const seconds = (): number => (performance.now() - began) / 1_000
  const prefix = `[${name}] `
  try {
    await runCommand({
      name,
      command: "npm",
      args: ["run", "--silent", `prove:${name}`],
      cwd: ROOT,
      env: services.ownVariables(process.env, ROOT),
      logFile: join(projectState(ROOT).logs, `prove-${name}.log`),
      timeoutMs: minutes * 60_000,
      graceMs: GRACE_MS,
      signal,
      echo: (line) => {
        lines.push(line.startsWith(prefix) ? line.slice(prefix.length) : line)
        printLine(line)
      },
    })
    return readShown(lines, "well", seconds())
  } catch (error) {
    if (!(error instanceof LocalServiceError)) throw error
    const ended = error.code === "command_timeout" ? { afterMinutes: minutes } : "badly"
    return readShown(lines, ended, seconds())
  }
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  if (!(error instanceof Interrupted))
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
// The channel to the process that started us would keep this one alive.
process.exit()
