import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { freemem, tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

import { freeMegabytes } from "./disk.ts"
import { LocalServiceError } from "./errors.ts"
import { endLeftovers } from "./leftovers.ts"
import { takeLock, type Lock } from "./lock.ts"
import { runStack, type Stack, type StackOptions } from "./stack.ts"
import { projectState, temporaryState, type State } from "./state.ts"

const PREFIX = "ocop-test-"
/** Where Linux keeps files in memory. */
const MEMORY_FOLDER = "/dev/shm"
/** What the data of one test run may need, several times over: a test run must not push others out of memory. */
const MEMORY_NEEDED_MEGABYTES = 6_000

/** The project's folder: three above this file, in `src` as in `dist`. */
export const PROJECT_ROOT = resolve(fileURLToPath(new URL("../../..", import.meta.url)))

export interface TemporaryFolder {
  readonly state: State
  /** Removes the folder. */
  remove(): void
}

/**
 * A state folder of its own in the system's temporary folder; ends and removes those of dead test runs. Tests make
 * a database anew hundreds of times, thousands of small files each: with `inMemory` the folder is held in memory
 * where there is plenty of it. Figures about speed and proofs about crashes belong on a disk.
 */
export async function makeTemporaryState(
  root: string,
  { inMemory = false }: { inMemory?: boolean } = {},
): Promise<TemporaryFolder> {
  for (const parent of [tmpdir(), MEMORY_FOLDER]) await removeDeadRuns(parent)
  const folder = mkdtempSync(join(inMemory && memoryIsPlenty() ? MEMORY_FOLDER : tmpdir(), PREFIX))
  const state = temporaryState(folder, projectState(root))
  const lock = takeLock(state.lock)
  return {
    state,
    remove: () => {
      lock.release()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function memoryIsPlenty(): boolean {
  try {
    accessSync(MEMORY_FOLDER, constants.W_OK)
  } catch {
    return false
  }
  // A container's share of it is often 64 MB only.
  const free = Math.min(freeMegabytes(MEMORY_FOLDER), freemem() / 1_048_576)
  return free >= MEMORY_NEEDED_MEGABYTES
}

async function removeDeadRuns(parent: string): Promise<void> {
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(parent, name)
    const lockFile = join(folder, "start.lock")
    if (!existsSync(lockFile)) continue
    let lock: Lock
    try {
      lock = takeLock(lockFile)
    } catch (error) {
      if (error instanceof LocalServiceError) continue
      throw error
    }
    await endLeftovers(join(folder, "run.json"))
    lock.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface ThrowAwayStackOptions extends Partial<
  Pick<
    StackOptions,
    "root" | "env" | "storefrontPort" | "backendPort" | "build" | "progress" | "signal" | "echo"
  >
> {
  /** Keep logs here after the end, e.g. for a failed test run. */
  readonly keepLogsIn?: string
}

/**
 * The whole shop on free ports with throw-away data, for browser tests. Embedded parts are used whatever the
 * environment says, unless `env` is given. stop() removes every trace.
 */
export async function startStack(options: ThrowAwayStackOptions = {}): Promise<Stack> {
  const root = options.root ?? PROJECT_ROOT
  const { state, remove } = await makeTemporaryState(root, { inMemory: true })
  const logs = options.keepLogsIn ?? state.logs
  try {
    const stack = await runStack({
      ...options,
      root,
      state: { ...state, logs },
      env: options.env ?? withoutServices(process.env),
      throwAway: true,
    })
    return {
      ...stack,
      stop: async () => {
        await stack.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Tests must never touch a database or an index that the environment happens to name. */
export function withoutServices(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const services =
    /^(DATABASE_URL|MEILISEARCH_.*|REDIS_URL|S3_.*|SEARCH_ENGINE|PUBLIC_URL|PUBLISHABLE_KEY|DB_.*)$/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !services.test(name)))
}
