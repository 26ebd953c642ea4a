import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"

import { runCommand } from "../command.ts"
import { describeError, LocalServiceError } from "../errors.ts"
import { recordGroups } from "../leftovers.ts"
import { startMeilisearch } from "../meilisearch.ts"
import { hasEmbeddedMeilisearch } from "../meilisearch-binary.ts"
import { startPostgres } from "../postgres.ts"
import { startRedis } from "../redis.ts"
import { MIGRATE_TIMEOUT, migrateProgram, ownVariables } from "../services.ts"
import { readJson, type State } from "../state.ts"
import { withoutServices } from "../throw-away.ts"
import { judge, readPlaywrightReport, readProofReport, readVitestReport, type Counts } from "./counts.ts"

export type StageName = "unit" | "http" | "proofs" | "browser"
export const STAGE_NAMES: readonly StageName[] = ["unit", "http", "proofs", "browser"]

export interface StageContext {
  readonly root: string
  readonly state: State
  readonly env: NodeJS.ProcessEnv
  /** Parts of names of the test files to run; none means all. */
  readonly files: readonly string[]
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

const MINUTE = 60_000
const TIMEOUTS: Readonly<Record<StageName, number>> = {
  unit: 10 * MINUTE,
  http: 30 * MINUTE,
  proofs: 15 * MINUTE,
  browser: 35 * MINUTE,
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

/** Files of HTTP tests that run at once: each keeps one core busy. */
const HTTP_LANES = 2

/**
 * Runs the backend's HTTP tests on a throw-away PostgreSQL, where each file has a database of its own. Redis and
 * Meilisearch know no databases, so each worker has its own.
 */
export async function httpStage(context: StageContext): Promise<Counts> {
  if (!hasScript(context, "backend", "test:http")) return judge(undefined, false)
  const report = reportFile(context, "http")
  const { state } = context
  const stops: (() => Promise<void>)[] = []
  try {
    const postgres = await startPostgres({ dataDir: state.postgres, throwAway: true })
    stops.push(() => postgres.stop())
    const lanes: Record<string, string>[] = []
    while (lanes.length < (context.files.length === 1 ? 1 : HTTP_LANES))
      lanes.push(await startLane(state, lanes.length, stops))
    recordGroups(state.runFile)
    const env = {
      ...cleanEnv(context),
      DB_HOST: "localhost",
      DB_PORT: String(postgres.port),
      DB_USERNAME: postgres.user,
      DB_PASSWORD: postgres.password,
      ...lanes[0],
      HTTP_TEST_LANES: JSON.stringify(lanes),
    }
    await migrateTemplate(context, env, postgres.url("template1"))
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
    const args = ["--run", "test:http", "--", ...reporters, ...context.files]
    const well = await runStage(context, "http", args, join(context.root, "backend"), env)
    return judge(readVitestReport(report), well)
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}

/** A Redis and a Meilisearch for the files that run one after the other in one worker; returns their variables. */
async function startLane(
  state: State,
  lane: number,
  stops: (() => Promise<void>)[],
): Promise<Record<string, string>> {
  const redis = await startRedis({ dataDir: join(state.folder, `redis-${lane}`) })
  stops.push(() => redis.stop())
  if (!hasEmbeddedMeilisearch()) return { REDIS_URL: redis.url, SEARCH_ENGINE: "postgres" }
  const search = await startMeilisearch({
    dataDir: `${state.meilisearch}-${lane}`,
    binDir: state.bin,
    masterKey: "throw-away-master-key",
    throwAway: true,
  })
  stops.push(() => search.stop())
  return {
    REDIS_URL: redis.url,
    MEILISEARCH_HOST: search.host,
    MEILISEARCH_API_KEY: search.masterKey,
    MEILISEARCH_SEARCH_KEY: search.searchKey,
  }
}

/**
 * PostgreSQL makes every new database from `template1`: migrated once here, the database of each test file comes
 * with its tables, instead of running over two hundred migrations of its own.
 */
async function migrateTemplate(context: StageContext, env: NodeJS.ProcessEnv, url: string): Promise<void> {
  await runCommand({
    name: "migrate",
    ...migrateProgram(context.root),
    env: { ...env, DATABASE_URL: url },
    logFile: join(context.state.logs, "test-http-migrate.log"),
    timeoutMs: MIGRATE_TIMEOUT,
    signal: context.signal,
  })
}

/** `npm run prove:stock` in a small version: servers, PostgreSQL and Redis die while counters hand in what they sold. */
export async function proofStage(context: StageContext): Promise<Counts> {
  const report = reportFile(context, "proofs")
  const program = join(context.root, "packages", "bench", "src", "stock-program.ts")
  // No clock: other work may run beside the tests.
  const sizes = ["--operations", "1000", "--kills", "10", "--buyers", "60", "--pieces", "10", "--within", "0"]
  const args = [program, ...sizes, "--report", report]
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

async function runStage(
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
      timeoutMs: Math.max(TIMEOUTS[name], Number(context.env.OCOP_STAGE_MINUTES ?? 0) * MINUTE),
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

function hasScript(context: StageContext, workspace: string, script: string): boolean {
  const manifest = readJson(join(context.root, workspace, "package.json")) as
    { scripts?: Record<string, string> } | undefined
  if (manifest?.scripts?.[script]) return true
  context.say(`✗ ${workspace}/package.json: no script "${script}", the stage counts as failed`)
  return false
}

function reportFile(context: StageContext, name: StageName): string {
  const path = join(context.state.folder, `report-${name}.json`)
  if (existsSync(path)) rmSync(path)
  return path
}

function cleanEnv(context: StageContext): NodeJS.ProcessEnv {
  return {
    ...ownVariables(withoutServices(context.env), context.root),
    NODE_ENV: "test",
    CI: context.env.CI ?? "1",
  }
}
