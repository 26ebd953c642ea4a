import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

import { LocalServiceError } from "./errors.ts"
import { endLeftovers } from "./leftovers.ts"
import { takeLock, type Lock } from "./lock.ts"
import { runStack, type Stack, type StackOptions } from "./stack.ts"
import { projectState, temporaryState, type State } from "./state.ts"

const PREFIX = "ocop-test-"

/** The project's folder: three above this file, in `src` as in `dist`. */
export const PROJECT_ROOT = resolve(fileURLToPath(new URL("../../..", import.meta.url)))

export interface TemporaryFolder {
  readonly state: State
  /** Removes the folder. */
  remove(): void
}

/** A state folder of its own in the system's temporary folder; ends and removes those of dead test runs. */
export async function makeTemporaryState(root: string): Promise<TemporaryFolder> {
  await removeDeadRuns()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
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

async function removeDeadRuns(): Promise<void> {
  const parent = tmpdir()
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
  const { state, remove } = await makeTemporaryState(root)
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
