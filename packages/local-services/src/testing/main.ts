import { join } from "node:path"

import { describeError } from "../errors.ts"
import { consoleProgress } from "../progress.ts"
import { interruption, Interrupted } from "../signals.ts"
import { buildIfChanged } from "../stack-steps.ts"
import { projectState } from "../state.ts"
import { makeTemporaryState } from "../throw-away.ts"
import { httpDomains, readArguments, USAGE, type Arguments } from "./arguments.ts"
import { ensureBrowser } from "./browser.ts"
import { addCounts, NO_COUNTS, summaryLine, type Counts } from "./counts.ts"
import { httpStage } from "./http-stage.ts"
import { minutesOf } from "./limits.ts"
import { buildMessages, buildPackages } from "./prepare.ts"
import { seenWhen } from "./seen-when.ts"
import { changedSince } from "./since/changes.ts"
import { describeSelection } from "./since/describe.ts"
import { filesOfStage } from "./since/files-of-stage.ts"
import { readProject } from "./since/project.ts"
import { select } from "./since/select.ts"
import { browserStage, proofStage, unitStage, type StageContext, type StageName } from "./stages.ts"
import { writeStageTable, type StageSeen } from "./table.ts"

type Say = (line: string) => void

/** A stage with the parts of file names that it runs; none means all. */
type Plan = readonly (readonly [stage: StageName, files: readonly string[]])[]

/** `npm test [-- …]`, see {@link USAGE}. Returns the exit code; the last line is `N passed, N failed`. */
export async function main(root: string, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const say: Say = (line) => void process.stdout.write(`${line}\n`)
  const refuse = (reason: string): number => {
    say(`✗ ${reason}`)
    say(summaryLine({ ...NO_COUNTS, failed: 1 }))
    return 1
  }
  const read = readArguments(argv, httpDomains(root), env)
  if (typeof read === "string") return refuse(`"${read}": ${USAGE}`)
  let plan: Plan
  try {
    plan = planOf(root, read, say)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
  const signal = interruption()
  const results = await runAll(root, plan, env, signal, say)
  const total = report(results, env, say)
  if (read.writeTable && !signal.aborted) writeTable(root, read, results)
  if (signal.aborted) return 130
  const nothingToDo = read.since !== undefined && plan.length === 0
  return total.failed === 0 && (results.length > 0 || nothingToDo) ? 0 : 1
}

function planOf(root: string, { stages, files, since }: Arguments, say: Say): Plan {
  if (since === undefined) return stages.map((name) => [name, files])
  const changed = changedSince(root, since)
  const selection = select(readProject(root), changed)
  for (const line of describeSelection(since, changed, selection)) say(line)
  return stages.flatMap((name) => {
    const chosen = filesOfStage(selection, name)
    return chosen === undefined ? [] : [[name, chosen] as const]
  })
}

interface StageResult extends StageSeen {
  readonly outOfTime: boolean
}

async function runAll(
  root: string,
  plan: Plan,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
  say: Say,
): Promise<StageResult[]> {
  if (plan.length === 0) return []
  const temporary = await makeTemporaryState(root, { inMemory: true })
  // Logs outlive the run: they are what one reads after a failure.
  const state = { ...temporary.state, logs: projectState(root).logs }
  const results: StageResult[] = []
  try {
    for (const [name, files] of plan) {
      say(`\n── ${name} ──`)
      results.push(await runWithinLimit(name, { root, env, files, signal, say, state }))
    }
  } finally {
    temporary.remove()
  }
  return results
}

/** Runs a stage as long as it may take. A stage that throws has failed; the others still run. */
async function runWithinLimit(name: StageName, context: StageContext): Promise<StageResult> {
  const minutes = minutesOf(name, context.env)
  const limit = AbortSignal.timeout(minutes * 60_000)
  const started = performance.now()
  let counts: Counts = { ...NO_COUNTS, failed: 1 }
  try {
    context.signal.throwIfAborted()
    counts = await runners[name]({ ...context, signal: AbortSignal.any([context.signal, limit]) })
  } catch (error) {
    if (limit.aborted) context.say(`✗ ${name}: not done after ${minutes} minutes, its limit`)
    else if (!(error instanceof Interrupted)) context.say(describeError(error))
  }
  const seconds = (performance.now() - started) / 1000
  return { name, counts, seconds, outOfTime: limit.aborted && !context.signal.aborted }
}

function report(results: readonly StageResult[], env: NodeJS.ProcessEnv, say: Say): Counts {
  say("")
  for (const { name, counts, seconds, outOfTime } of results) {
    const time = outOfTime ? "ran out of time after" : "in"
    say(`${name}: ${summaryLine(counts)} ${time} ${(seconds / 60).toFixed(1)} min`)
  }
  const checks = checkCounts(env)
  if (checks.failed > 0) say("check: failed, see above")
  const total = results.reduce((sum, { counts }) => addCounts(sum, counts), checks)
  say(summaryLine(total))
  return total
}

/** The gate runs the static checks before the tests and hands over their exit code. */
function checkCounts(env: NodeJS.ProcessEnv): Counts {
  const failed = env.OCOP_CHECK_FAILED !== undefined && env.OCOP_CHECK_FAILED !== "0"
  return failed ? { ...NO_COUNTS, failed: 1 } : NO_COUNTS
}

/** Only whole stages say how long they take. */
function writeTable(root: string, { files, since }: Arguments, results: readonly StageResult[]): void {
  if (files.length > 0 || since !== undefined) return
  writeStageTable(join(root, "docs", "testing.md"), results, seenWhen(root))
}

const runners: Readonly<Record<StageName, (context: StageContext) => Promise<Counts>>> = {
  unit: async (context) => {
    await buildPackages(context)
    await buildMessages(context)
    return unitStage(context)
  },
  http: async (context) => {
    await buildPackages(context)
    return httpStage(context)
  },
  proofs: async (context) => {
    await consoleProgress(1).step("Dựng mã nguồn (build)", (note) => buildIfChanged(context, note))
    return proofStage(context)
  },
  browser: async (context) => {
    const progress = consoleProgress(2)
    const chromium = await progress.step("Trình duyệt (browser)", (note) =>
      ensureBrowser({ ...context, note }),
    )
    await progress.step("Dựng mã nguồn (build)", (note) => buildIfChanged(context, note))
    return browserStage(context, chromium)
  },
}
