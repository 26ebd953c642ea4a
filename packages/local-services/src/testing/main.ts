import { join } from "node:path"

import { runCommand } from "../command.ts"
import { describeError } from "../errors.ts"
import { consoleProgress } from "../progress.ts"
import { ownVariables } from "../services.ts"
import { interruption, Interrupted } from "../signals.ts"
import { buildIfChanged } from "../stack-steps.ts"
import { projectState } from "../state.ts"
import { makeTemporaryState } from "../throw-away.ts"
import { ensureBrowser } from "./browser.ts"
import { addCounts, NO_COUNTS, summaryLine, type Counts } from "./counts.ts"
import {
  browserStage,
  httpStage,
  proofStage,
  STAGE_NAMES,
  unitStage,
  type StageContext,
  type StageName,
} from "./stages.ts"

const isStage = (word: string): word is StageName => STAGE_NAMES.includes(word as StageName)

/** A word behind a stage, or with a dot or a slash, is part of the names of test files: `npm test -- browser pickup`. */
const isFile = (word: string, index: number, words: readonly string[]): boolean =>
  !isStage(word) && (/[./]/.test(word) || words.slice(0, index).some(isStage))

/** `npm test [-- unit|http|proofs|browser … [FILE …]]`. Returns the exit code; the last line is `N passed, N failed`. */
export async function main(root: string, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const signal = interruption()
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const files = argv.filter(isFile)
  const wanted = argv.filter((word) => !files.includes(word))
  const unknown = wanted.find((name) => !isStage(name))
  if (unknown !== undefined) {
    say(`✗ "${unknown}": npm test -- [${STAGE_NAMES.join("] [")}] [FILE …]`)
    say(summaryLine({ ...NO_COUNTS, failed: 1 }))
    return 1
  }
  const names = STAGE_NAMES.filter((name) => wanted.length === 0 || wanted.includes(name))
  const project = projectState(root)
  const temporary = await makeTemporaryState(root, { inMemory: true })
  // Logs outlive the run: they are what one reads after a failure.
  const context: StageContext = {
    root,
    env,
    files,
    signal,
    say,
    state: { ...temporary.state, logs: project.logs },
  }
  const results: [StageName, Counts][] = []
  try {
    for (const name of names) {
      say(`\n── ${name} ──`)
      results.push([name, await guarded(name, context)])
    }
  } finally {
    temporary.remove()
  }
  say("")
  for (const [name, counts] of results) say(`${name}: ${summaryLine(counts)}`)
  const checks = checkCounts(env)
  if (checks.failed > 0) say("check: failed, see above")
  const total = results.reduce((sum, [, counts]) => addCounts(sum, counts), checks)
  say(summaryLine(total))
  if (signal.aborted) return 130
  return total.failed === 0 && results.length > 0 ? 0 : 1
}

/** The gate runs the static checks before the tests and hands over their exit code. */
function checkCounts(env: NodeJS.ProcessEnv): Counts {
  const failed = env.OCOP_CHECK_FAILED !== undefined && env.OCOP_CHECK_FAILED !== "0"
  return failed ? { ...NO_COUNTS, failed: 1 } : NO_COUNTS
}

/** A stage that throws has failed; the others still run. */
async function guarded(name: StageName, context: StageContext): Promise<Counts> {
  try {
    context.signal.throwIfAborted()
    return await runners[name](context)
  } catch (error) {
    if (!(error instanceof Interrupted)) context.say(describeError(error))
    return { ...NO_COUNTS, failed: 1 }
  }
}

const runners: Readonly<Record<StageName, (context: StageContext) => Promise<Counts>>> = {
  unit: async (context) => {
    await preparePackages(context)
    return unitStage(context)
  },
  http: async (context) => {
    await preparePackages(context)
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

/** Unit and HTTP tests need the packages' output and the storefront's compiled messages, not the whole build. */
async function preparePackages(context: StageContext): Promise<void> {
  const { root, state, signal } = context
  await consoleProgress(1).step("Dựng các gói (packages)", async () => {
    await runCommand({
      name: "build packages",
      command: join(root, "node_modules", ".bin", "turbo"),
      args: ["run", "build", "--filter=./packages/*", "--concurrency=2", "--output-logs=errors-only"],
      cwd: root,
      env: ownVariables(context.env, root),
      logFile: join(state.logs, "test-build.log"),
      timeoutMs: 600_000,
      signal,
    })
    await runCommand({
      name: "storefront messages",
      command: process.execPath,
      args: ["--run", "messages"],
      cwd: join(root, "storefront"),
      env: ownVariables(context.env, root),
      logFile: join(state.logs, "test-messages.log"),
      timeoutMs: 120_000,
      signal,
    })
  })
}
