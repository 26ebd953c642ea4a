import { createHash, randomBytes } from "node:crypto"
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import { isRoot, makeReachableFolder, reachableByOthers } from "./system-user.ts"

/** Where a project keeps what it runs on. Nothing of it is in git. */
export interface State {
  readonly folder: string
  readonly logs: string
  readonly postgres: string
  readonly meilisearch: string
  readonly bin: string
  readonly lock: string
  readonly runFile: string
  readonly stampsFile: string
  /** Stamps of builds: a test run shares them with the project, whose outputs they describe. */
  readonly buildStampsFile: string
  readonly secretsFile: string
  /** The backend's variables while a stack runs, for commands that work on its database. */
  readonly backendEnvFile: string
}

export interface Secrets {
  readonly jwt: string
  readonly cookie: string
  readonly link: string
  readonly meilisearchMasterKey: string
}

/**
 * The state folder `.local` of a project. As root in a folder that other users cannot enter (/root/…), the data
 * of the servers, which do not run as root, goes to /var/lib/ocop-local instead.
 */
export function projectState(root: string): State {
  const folder = join(root, ".local")
  const outside = isRoot() && !reachableByOthers(root)
  const data = outside ? join("/var/lib/ocop-local", shortHash(root)) : folder
  return stateAt(folder, data)
}

/** A state of its own for a test run; remove the folder afterwards. `bin` is shared, its file is large. */
export function temporaryState(folder: string, shared: State): State {
  return { ...stateAt(folder, folder), bin: shared.bin, buildStampsFile: shared.buildStampsFile }
}

function stateAt(folder: string, data: string): State {
  makeReachableFolder(folder)
  chmodSync(folder, 0o711)
  makeReachableFolder(data)
  const logs = join(folder, "logs")
  mkdirSync(logs, { recursive: true })
  return {
    folder,
    logs,
    postgres: join(data, "postgres"),
    meilisearch: join(data, "meilisearch"),
    bin: join(data, "bin"),
    lock: join(folder, "start.lock"),
    runFile: join(folder, "run.json"),
    stampsFile: join(folder, "stamps.json"),
    buildStampsFile: join(folder, "build-stamps.json"),
    secretsFile: join(folder, "secrets.json"),
    backendEnvFile: join(folder, "backend-env.json"),
  }
}

/** Empties the local data (databases, stamps); keeps logs, secrets and the verified binary. */
export function resetState(state: State): void {
  for (const path of [state.postgres, state.meilisearch, state.stampsFile]) {
    rmSync(path, { recursive: true, force: true })
  }
}

/** Says which variables a command needs that works beside the running stack. Readable by the owner only. */
export function writeBackendEnv(state: State, env: NodeJS.ProcessEnv): () => Promise<void> {
  writeJson(state.backendEnvFile, env, 0o600)
  return () => Promise.resolve(rmSync(state.backendEnvFile, { force: true }))
}

/** Random secrets, made at the first start and readable by their owner only. */
export function loadSecrets(state: State): Secrets {
  const found: unknown = readJson(state.secretsFile)
  if (isSecrets(found)) return found
  const secret = (): string => randomBytes(32).toString("base64url")
  const made = { jwt: secret(), cookie: secret(), link: secret(), meilisearchMasterKey: secret() }
  writeJson(state.secretsFile, made, 0o600)
  return made
}

function isSecrets(value: unknown): value is Secrets {
  if (typeof value !== "object" || value === null) return false
  const fields = value as Record<string, unknown>
  return ["jwt", "cookie", "link", "meilisearchMasterKey"].every((name) => typeof fields[name] === "string")
}

/** Stamps say for which inputs a step was done last, with what it returned. */
export function readStamp(file: string, step: string): { hash: string; result: unknown } | undefined {
  const all = readJson(file) as Record<string, { hash: string; result: unknown }> | undefined
  return all?.[step]
}

export function writeStamp(file: string, step: string, hash: string, result: unknown = null): void {
  const all = (readJson(file) ?? {}) as Record<string, unknown>
  writeJson(file, { ...all, [step]: { hash, result } }, 0o600)
}

/** A JSON file's value; undefined if it is missing or was cut off (then it is made anew). */
export function readJson(path: string): unknown {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return undefined
  }
}

/** Writes beside and renames, so that a reader or a crash never meets half a file. */
export function writeJson(path: string, value: unknown, mode = 0o644): void {
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`, { mode })
  renameSync(fresh, path)
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12)
}
