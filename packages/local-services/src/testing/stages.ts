import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"

import { runCommand } from "../command.ts"
import { describeError, LocalServiceError } from "../errors.ts"
import { ownVariables } from "../services.ts"
import { readJson, type State } from "../state.ts"
import { withoutServices } from "../throw-away.ts"
import { judge, readPlaywrightReport, readProofReport, readVitestReport, type Counts } from "./counts.ts"
import { minutesOf } from "./limits.ts"

export type StageName = "unit" | "http" | "proofs" | "browser"
export const STAGE_NAMES: readonly StageName[] = ["unit", "http", "proofs", "browser"]

/** How long a stage that is ended has for its servers: one killed outright would leave them running. */
const GRACE_MS = 45_000

export interface StageContext {
  readonly root: string
  readonly state: State
  readonly env: NodeJS.ProcessEnv
  /** Parts of names of the test files to run; none means all. */
  readonly files: readonly string[]
  /** Aborted by Ctrl-C and when the stage's time is over. */
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

/** Runs the unit tests of packages, storefront and backend. */
export async function unitStage(context: StageContext): Promise<Counts> {
  const report = reportFile(context, "unit")
  const vitest = join(context.root, "node_modules", "vitest", "vitest.mjs")
  const args = [
    vitest,
    "run",
    "--config",
    ".vitest.config.ts",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...context.files,
  ]
  const well = await runStage(context, "unit", args, context.root, cleanEnv(context))
  return judge(readVitestReport(report), well)
}

/** The long proofs of `npm run prove` in small versions: processes die while buyers, banks and counters go on. */
export async function proofStage(context: StageContext): Promise<Counts> {
  const report = reportFile(context, "proofs")
  const program = join(context.root, "packages", "bench", "src", "small-proofs-program.ts")
  const args = [program, "--report", report]
  const well = await runStage(context, "proofs", args, context.root, cleanEnv(context))
  return judge(readProofReport(report), well)
}

/** Runs the journeys in a real browser; they start the whole shop themselves (`startStack`). */
export async function browserStage(context: StageContext, chromium: string): Promise<Counts> {
  if (!hasScript(context, "e2e", "test:browser")) return judge(undefined, false)
  const report = reportFile(context, "browser")
  const env = {
    ...cleanEnv(context),
    CHROMIUM_PATH: chromium,
    CHROME_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  const args = ["--run", "test:browser", "--", "--reporter=list,json", ...context.files]
  const well = await runStage(context, "browser", args, join(context.root, "e2e"), env)
  return judge(readPlaywrightReport(report), well)
}

/** Runs a program of tests to its end; answers whether it ended with code 0. */
export async function runStage(
  context: StageContext,
  name: StageName,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  try {
    await runCommand({
      name,
      command: process.execPath,
      args,
      cwd,
      env,
      logFile: join(context.state.logs, `test-${name}.log`),
      timeoutMs: minutesOf(name, context.env) * 60_000,
      graceMs: GRACE_MS,
      signal: context.signal,
      echo: context.say,
    })
    return true
  } catch (error) {
    if (!(error instanceof LocalServiceError)) throw error
    // Its lines were shown as they came; only a time-out has something to add.
    if (error.code !== "command_failed") context.say(describeError(error))
    return false
  }
}

export function hasScript(context: StageContext, workspace: string, script: string): boolean {
  const manifest = readJson(join(context.root, workspace, "package.json")) as
    { scripts?: Record<string, string> } | undefined
  if (manifest?.scripts?.[script]) return true
  context.say(`✗ ${workspace}/package.json: no script "${script}", the stage counts as failed`)
  return false
}

/** Where a stage's runner writes its report; nothing is there yet. */
export function reportFile(context: StageContext, name: StageName): string {
  const path = join(context.state.folder, `report-${name}.json`)
  if (existsSync(path)) rmSync(path)
  return path
}

/** The environment of tests: without services that the user's variables name. */
export function cleanEnv(context: StageContext): NodeJS.ProcessEnv {
  return {
    ...ownVariables(withoutServices(context.env), context.root),
    NODE_ENV: "test",
    CI: context.env.CI ?? "1",
  }
}
