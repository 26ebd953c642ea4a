import { randomUUID } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import { LocalServiceError } from "./errors.ts"
import { ensureSearchKey, startMeilisearch, type Meilisearch } from "./meilisearch.ts"
import { hasEmbeddedMeilisearch } from "./meilisearch-binary.ts"
import { freePort } from "./ports.ts"
import { databaseIdentity, startPostgres, type Postgres } from "./postgres.ts"
import * as services from "./services.ts"
import type { StackOptions } from "./stack.ts"

type Note = (text: string) => void

export interface RunningDatabase {
  readonly url: string
  /** Tells this database from every other one; part of the stamps of what was done in it. */
  readonly identity: string
  readonly postgres: Postgres | undefined
}

/** The user's DATABASE_URL if given, else the embedded PostgreSQL with the shop's database in it. */
export async function startDatabase(options: StackOptions, note: Note): Promise<RunningDatabase> {
  const own = options.env.DATABASE_URL
  if (own) {
    note("DATABASE_URL")
    return { url: own, identity: await databaseIdentity(own), postgres: undefined }
  }
  const postgres = await startPostgres({
    dataDir: options.state.postgres,
    port: await freePort(options.throwAway ? undefined : services.PREFERRED_POSTGRES_PORT),
    throwAway: options.throwAway === true,
    logFile: join(options.state.logs, "postgres.log"),
  })
  try {
    await postgres.createDatabase(services.DATABASE_NAME)
    const url = postgres.url(services.DATABASE_NAME)
    return { url, identity: await databaseIdentity(url), postgres }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

export interface RunningSearch {
  readonly search: services.Search
  readonly identity: string
  readonly meilisearch: Meilisearch | undefined
}

/**
 * The user's MEILISEARCH_HOST if given, else the embedded Meilisearch, else (no binary for this machine, or
 * SEARCH_ENGINE=postgres) the search of PostgreSQL, and says so.
 */
export async function startSearch(
  options: StackOptions,
  masterKey: string,
  note: Note,
): Promise<RunningSearch> {
  const { env } = options
  if (env.SEARCH_ENGINE === "postgres") {
    note("SEARCH_ENGINE=postgres")
    return { search: { engine: "postgres" }, identity: "postgres", meilisearch: undefined }
  }
  if (env.MEILISEARCH_HOST) {
    const host = env.MEILISEARCH_HOST.replace(/\/+$/, "")
    const apiKey = env.MEILISEARCH_API_KEY ?? ""
    const searchKey = env.MEILISEARCH_SEARCH_KEY ?? (await ensureSearchKey(host, apiKey))
    await assertReachable(host)
    note("MEILISEARCH_HOST")
    return {
      search: { engine: "meilisearch", host, apiKey, searchKey },
      identity: host,
      meilisearch: undefined,
    }
  }
  if (!hasEmbeddedMeilisearch()) {
    note(
      `không có Meilisearch cho ${process.platform}-${process.arch}, dùng tìm kiếm của PostgreSQL; ` +
        "no embedded Meilisearch for this machine, PostgreSQL searches instead",
    )
    return { search: { engine: "postgres" }, identity: "postgres", meilisearch: undefined }
  }
  const meilisearch = await startMeilisearch({
    dataDir: options.state.meilisearch,
    binDir: options.state.bin,
    port: await freePort(options.throwAway ? undefined : services.PREFERRED_MEILISEARCH_PORT),
    masterKey,
    throwAway: options.throwAway === true,
    logFile: join(options.state.logs, "meilisearch.log"),
  })
  const { host, searchKey } = meilisearch
  return {
    search: { engine: "meilisearch", host, apiKey: masterKey, searchKey },
    identity: folderIdentity(options.state.meilisearch),
    meilisearch,
  }
}

/** An index folder that was emptied or renamed away is another one, though its address is the same. */
function folderIdentity(folder: string): string {
  const file = join(folder, "identity")
  if (!existsSync(file)) writeFileSync(file, randomUUID())
  return readFileSync(file, "utf8")
}

async function assertReachable(host: string): Promise<void> {
  try {
    const response = await fetch(`${host}/health`, { signal: AbortSignal.timeout(10_000) })
    if (response.ok) return
    const service = `Meilisearch (${host})`
    throw new LocalServiceError("service_unreachable", { service, detail: `HTTP ${response.status}` })
  } catch (cause) {
    if (cause instanceof LocalServiceError) throw cause
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new LocalServiceError(
      "service_unreachable",
      { service: `Meilisearch (${host})`, detail },
      { cause },
    )
  }
}
