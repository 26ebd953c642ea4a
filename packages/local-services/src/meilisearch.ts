import { rmSync } from "node:fs"
import { dirname, join } from "node:path"

import { asDiskFull, assertDiskSpace } from "./disk.ts"
import { LocalServiceError } from "./errors.ts"
import { waitForHttp } from "./http.ts"
import { meilisearchBinary } from "./meilisearch-binary.ts"
import { assertPortFree, freePort } from "./ports.ts"
import { spawnService, type Service } from "./supervisor.ts"
import { giveTo, makeReachableFolder, unprivilegedUser } from "./system-user.ts"

export interface MeilisearchOptions {
  readonly dataDir: string
  readonly port?: number | undefined
  /** At least 16 bytes. */
  readonly masterKey: string
  readonly throwAway?: boolean
  readonly logFile?: string
  /** Where the runnable copy of the binary lives. Default: `bin` beside the data folder. */
  readonly binDir?: string
  readonly choosePort?: string
}

export interface Meilisearch {
  /** Address, e.g. `http://127.0.0.1:7700`. */
  readonly host: string
  readonly port: number
  /** Administers everything: for the backend only. */
  readonly masterKey: string
  /** May search and nothing else: for the storefront's server. */
  readonly searchKey: string
  readonly service: Service
  stop(): Promise<void>
}

const START_TIMEOUT_MS = 60_000

/** Fixed, so that every start finds the same key: Meilisearch derives a key from the master key and this id. */
const SEARCH_KEY_ID = "0c0b5ea2-c4e1-4b5e-9d5a-6f2d1c7a0001"

/**
 * Starts the embedded Meilisearch on loopback, without analytics, unprivileged where possible, in an environment
 * that holds nothing of ours. Throws `LocalServiceError`.
 */
export async function startMeilisearch(options: MeilisearchOptions): Promise<Meilisearch> {
  const { dataDir, masterKey } = options
  assertDiskSpace(dataDir)
  const binary = await meilisearchBinary(options.binDir ?? join(dirname(dataDir), "bin"))
  if (options.port !== undefined) {
    await assertPortFree(
      options.port,
      "Meilisearch",
      options.choosePort ?? "MEILISEARCH_PORT=<port> npm start",
    )
  }
  const port = options.port ?? (await freePort())
  const user = await unprivilegedUser()
  makeReachableFolder(dataDir)
  giveTo(dataDir, user)

  const service = await spawnService({
    name: "Meilisearch",
    command: binary,
    args: [
      "--db-path",
      join(dataDir, "data"),
      "--dump-dir",
      join(dataDir, "dumps"),
      "--snapshot-dir",
      join(dataDir, "snapshots"),
      "--http-addr",
      `127.0.0.1:${port}`,
      "--env",
      "production",
      "--no-analytics",
      "--max-indexing-threads",
      "2",
      "--log-level",
      "WARN",
    ],
    cwd: dataDir,
    // The key goes by the environment: arguments are visible to every user of the machine.
    env: { MEILI_MASTER_KEY: masterKey, TZ: "UTC", HOME: dataDir, TMPDIR: dataDir },
    logFile: options.logFile ?? `${dataDir}.log`,
    ...user,
  })
  const host = `http://127.0.0.1:${port}`
  try {
    await waitForHttp(`${host}/health`, {
      service: "Meilisearch",
      timeoutMs: START_TIMEOUT_MS,
      process: service,
    })
    const searchKey = await ensureSearchKey(host, masterKey)
    const stop = async (): Promise<void> => {
      await service.stop()
      if (options.throwAway) rmSync(dataDir, { recursive: true, force: true })
    }
    return { host, port, masterKey, searchKey, service, stop }
  } catch (error) {
    await service.stop()
    throw startError(error, options, port, service.tail(40))
  }
}

function startError(
  error: unknown,
  options: MeilisearchOptions,
  port: number,
  log: readonly string[],
): unknown {
  if (log.some((line) => /Address already in use/i.test(line))) {
    return new LocalServiceError("port_taken", { port, service: "Meilisearch" }, { log })
  }
  const full = asDiskFull(options.dataDir, error, log)
  if (full) return full
  const line = log.find((text) =>
    /(incompatible with your current|corrupt|MDB_|Invalid database|version file|upgrade)/i.test(text),
  )
  if (line === undefined) return error
  const detail = line.trim().slice(0, 160)
  return new LocalServiceError("search_broken", { path: options.dataDir, detail }, { log, cause: error })
}

/**
 * Makes (once) the key that the storefront reads with: search in every index, nothing else, no end date.
 * Works on any server that the master key opens. Throws `service_unreachable`.
 */
export async function ensureSearchKey(host: string, masterKey: string): Promise<string> {
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(`${host}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${masterKey}`, "content-type": "application/json" },
        signal: AbortSignal.timeout(10_000),
      })
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause)
      throw new LocalServiceError(
        "service_unreachable",
        { service: `Meilisearch (${host})`, detail },
        { cause },
      )
    }
  }
  const found = await call(`/keys/${SEARCH_KEY_ID}`, { method: "GET" })
  if (found.ok) return readKey(found, host)
  const made = await call("/keys", {
    method: "POST",
    body: JSON.stringify({
      uid: SEARCH_KEY_ID,
      name: "storefront",
      description: "Search only, for the storefront's server",
      actions: ["search"],
      indexes: ["*"],
      expiresAt: null,
    }),
  })
  return readKey(made, host)
}

async function readKey(response: Response, host: string): Promise<string> {
  const body: unknown = await response.json()
  if (
    response.ok &&
    typeof body === "object" &&
    body !== null &&
    "key" in body &&
    typeof body.key === "string"
  ) {
    return body.key
  }
  const detail = `HTTP ${response.status} ${JSON.stringify(body).slice(0, 120)}`
  throw new LocalServiceError("service_unreachable", { service: `Meilisearch (${host})`, detail })
}
