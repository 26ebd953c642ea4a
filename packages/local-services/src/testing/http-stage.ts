import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"

import { runCommand } from "../command.ts"
import { recordGroups } from "../leftovers.ts"
import { startMeilisearch } from "../meilisearch.ts"
import { hasEmbeddedMeilisearch } from "../meilisearch-binary.ts"
import { startPostgres, type Postgres } from "../postgres.ts"
import { startRedis } from "../redis.ts"
import { MIGRATE_TIMEOUT, MIGRATION_INPUTS, migrateProgram } from "../services.ts"
import { hashInputs } from "../stamp.ts"
import type { State } from "../state.ts"
import { judge, readVitestReport, type Counts } from "./counts.ts"
import { cleanEnv, hasScript, reportFile, runStage, type StageContext } from "./stages.ts"

/** Files of HTTP tests that run at once: each keeps one core busy. */
const HTTP_LANES = 2

type Variables = Record<string, string>

/**
 * Runs the backend's HTTP tests on a throw-away PostgreSQL. Each of the workers that share out the files has a
 * database, a Redis and a Meilisearch of its own, and one Medusa on them for all of its files.
 */
export async function httpStage(context: StageContext): Promise<Counts> {
  if (!hasScript(context, "backend", "test:http")) return judge(undefined, false)
  const report = reportFile(context, "http")
  const { state } = context
  const stops: (() => Promise<void>)[] = []
  try {
    const lanes: Variables[] = []
    while (lanes.length < (isOneFile(context.files) ? 1 : HTTP_LANES))
      lanes.push(await startLane(state, lanes.length, stops))
    const postgres = await startMigrated(context, lanes[0]!)
    stops.push(() => postgres.stop())
    recordGroups(state.runFile)
    const env = {
      ...cleanEnv(context),
      ...databaseVariables(postgres),
      ...lanes[0],
      HTTP_TEST_LANES: JSON.stringify(lanes),
    }
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
    const args = ["--run", "test:http", "--", ...reporters, ...context.files]
    const well = await runStage(context, "http", args, join(context.root, "backend"), env)
    return judge(readVitestReport(report), well)
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}

const isOneFile = (files: readonly string[]): boolean => files.length === 1 && !files[0]!.endsWith("/")

const databaseVariables = ({ port, user, password }: Postgres): Variables => ({
  DB_HOST: "localhost",
  DB_PORT: String(port),
  DB_USERNAME: user,
  DB_PASSWORD: password,
})

/** A Redis and a Meilisearch for the files that run one after the other in one worker; returns their variables. */
async function startLane(state: State, lane: number, stops: (() => Promise<void>)[]): Promise<Variables> {
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
 * A PostgreSQL whose `template1` is migrated, so that every new database comes with its tables. What over two hundred
 * migrations made is kept until one of them changes; the next run begins with a copy of it.
 */
async function startMigrated(context: StageContext, lane: Variables): Promise<Postgres> {
  const { root, state } = context
  const throwAway = { dataDir: state.postgres, throwAway: true }
  // A mistake made on purpose may lie in a migration.
  const extra = [process.version, lane.SEARCH_ENGINE ?? "meilisearch", context.env.MUTANT ?? ""].join(" ")
  const kept = join(root, ".local", "test-database", hashInputs(root, MIGRATION_INPUTS, extra).slice(0, 16))
  if (existsSync(kept)) {
    cpSync(kept, state.postgres, { recursive: true })
    // A copied folder has the mode of a new one, and PostgreSQL opens no folder that others may read.
    chmodSync(state.postgres, 0o700)
    return startPostgres(throwAway)
  }
  const first = await startPostgres({ dataDir: state.postgres })
  try {
    await migrate(context, lane, first)
  } finally {
    await first.stop()
  }
  keep(state.postgres, kept)
  return startPostgres(throwAway)
}

async function migrate(context: StageContext, lane: Variables, postgres: Postgres): Promise<void> {
  const { root, env } = context
  const { args, ...program } = migrateProgram(root)
  const hook = [
    "--require",
    "ts-node/register/transpile-only",
    "--require",
    "./test/mutants/require-hook.cjs",
  ]
  await runCommand({
    name: "migrate",
    ...program,
    args: [...(env.MUTANT ? hook : []), ...args],
    env: {
      ...cleanEnv(context),
      ...databaseVariables(postgres),
      ...lane,
      DATABASE_URL: postgres.url("template1"),
      ...(env.MUTANT ? { MUTANT: env.MUTANT } : {}),
    },
    logFile: join(context.state.logs, "test-http-migrate.log"),
    timeoutMs: MIGRATE_TIMEOUT,
    signal: context.signal,
  })
}

/** Keeps one prepared folder; those of earlier migrations go. */
function keep(folder: string, kept: string): void {
  const parent = join(kept, "..")
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) rmSync(join(parent, name), { recursive: true, force: true })
  const half = `${kept}.half`
  cpSync(folder, half, { recursive: true })
  renameSync(half, kept)
}
