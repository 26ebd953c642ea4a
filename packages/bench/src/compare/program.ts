import { writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"

import { describeError, markdownTable } from "@ocop/local-services"

import { ROOT } from "../sandbox/sandbox.ts"
import { short } from "../lib/figures.ts"
import { describeMachine, load, machineLine } from "../lib/machine.ts"
import { whole } from "../lib/run-proofs.ts"
import { printLine } from "../lib/output.ts"
import { benches, type Bench, type Seen } from "./benches.ts"
import { openContender, type Contender } from "./contender.ts"
import { judge, type Round, type Verdict } from "./verdict.ts"

const HELP = `npm run bench:compare -- --base FOLDER [--rounds 7] [--report FILE] [${Object.keys(benches).join("] [")}]
FOLDER holds the other build, installed and built (npm ci, npm run build).`

interface Compared {
  readonly what: string
  readonly verdict: Verdict
}

/** Base, new, new, base: what grows or cools down meanwhile weighs on both. */
async function compare(base: Contender, fresh: Contender, bench: Bench, rounds: number): Promise<Compared[]> {
  // Once for nothing: both have compiled what they run.
  for (const contender of [base, fresh]) await bench.turn(contender)
  const seen: { base: [Seen, Seen]; fresh: [Seen, Seen] }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = await bench.turn(base)
    const second = await bench.turn(fresh)
    const third = await bench.turn(fresh)
    const fourth = await bench.turn(base)
    seen.push({ base: [first, fourth], fresh: [second, third] })
  }
  const roundsOf = (of: keyof Seen): Round[] =>
    seen.map((round) => ({
      base: [round.base[0][of], round.base[1][of]],
      fresh: [round.fresh[0][of], round.fresh[1][of]],
    }))
  const compared = [
    { what: bench.what, verdict: judge(roundsOf("latency")) },
    ...(bench.cpu ? [{ what: `${bench.what}; backend's CPU`, verdict: judge(roundsOf("cpu")) }] : []),
  ]
  for (const { what, verdict } of compared)
    printLine(`  ${what}: ${verdict.ratio.toFixed(3)} (${interval(verdict)}), ${verdict.verdict}`)
  return compared
}

const interval = ({ low, high }: Verdict): string => `${low.toFixed(3)} – ${high.toFixed(3)}`

const row = ({ what, verdict }: Compared): string[] => [
  what,
  short(verdict.base),
  short(verdict.fresh),
  verdict.ratio.toFixed(3),
  interval(verdict),
  verdict.verdict === "slower" ? "**slower**" : verdict.verdict,
]

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      base: { type: "string" },
      rounds: { type: "string", default: "7" },
      report: { type: "string" },
    },
  })
  if (values.base === undefined) throw new Error(HELP)
  const rounds = whole(values.rounds, 1, HELP)
  const chosen = (positionals.length > 0 ? positionals : Object.keys(benches)).map((name) => {
    const bench = benches[name]
    if (!bench) throw new Error(`"${name}" is no bench.\n${HELP}`)
    return bench
  })
  const before = load()
  const base = await openContender("base", resolve(values.base))
  let fresh: Contender | undefined
  const compared: Compared[] = []
  try {
    fresh = await openContender("new", ROOT)
    for (const bench of chosen) compared.push(...(await compare(base, fresh, bench, rounds)))
  } finally {
    await fresh?.sandbox.stop()
    await base.sandbox.stop()
  }
  const machine = `Machine: ${machineLine(describeMachine(ROOT, base.sandbox.versions))}; load average ${before.toFixed(1)} before; ${rounds} rounds`
  const head = ["What", "base, ms", "new, ms", "new / base", "95 % interval", "verdict"]
  const report = `${machine}\n\n${markdownTable(head, compared.map(row))}\n`
  printLine(`\n${report}`)
  if (values.report) writeFileSync(values.report, report)
  const slower = compared.filter(({ verdict }) => verdict.verdict === "slower").length
  printLine(`${compared.length - slower} passed, ${slower} failed`)
  process.exitCode = slower === 0 ? 0 : 1
}

try {
  await main()
} catch (error) {
  process.stderr.write(`\n${describeError(error)}\n`)
  process.exitCode = 1
}
