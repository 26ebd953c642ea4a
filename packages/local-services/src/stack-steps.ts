import { existsSync } from "node:fs"
import { join } from "node:path"

import { runCommand } from "./command.ts"
import { assertDiskSpace } from "./disk.ts"
import { LocalServiceError } from "./errors.ts"
import * as services from "./services.ts"
import type { DemoResult } from "./services.ts"
import type { StackOptions } from "./stack.ts"
import { hashInputs } from "./stamp.ts"
import { readStamp, writeStamp } from "./state.ts"

type Note = (text: string) => void
const UNCHANGED = "không đổi"

export type BuildOptions = Pick<StackOptions, "root" | "state" | "env" | "signal">

/** Builds every workspace unless the sources are those of the last build and its outputs are there. */
export async function buildIfChanged(options: BuildOptions, note: Note): Promise<void> {
  const { root, state } = options
  const hash = hashInputs(root, services.BUILD_INPUTS, process.version)
  const complete = (): boolean => services.BUILD_OUTPUTS.every((path) => existsSync(join(root, path)))
  if (readStamp(state.buildStampsFile, "build")?.hash === hash && complete()) return note(UNCHANGED)
  assertDiskSpace(root)
  await runCommand({
    name: "build",
    ...services.buildProgram(root),
    env: services.ownVariables(options.env, root),
    logFile: join(state.logs, "build.log"),
    timeoutMs: services.BUILD_TIMEOUT,
    signal: options.signal,
  })
  const missing = services.BUILD_OUTPUTS.find((path) => !existsSync(join(root, path)))
  if (missing) throw new LocalServiceError("workspace_missing", { service: "build", path: missing })
  writeStamp(state.buildStampsFile, "build", hash)
}

/** Brings the database (and the declared search indexes) to the state of the sources. */
export async function migrateIfChanged(
  options: StackOptions,
  env: NodeJS.ProcessEnv,
  identity: string,
  note: Note,
): Promise<void> {
  const { root, state } = options
  const hash = hashInputs(root, services.MIGRATION_INPUTS, identity)
  if (readStamp(state.stampsFile, "migrate")?.hash === hash) return note(UNCHANGED)
  await runCommand({
    name: "migrate",
    ...services.migrateProgram(root),
    env,
    logFile: join(state.logs, "migrate.log"),
    timeoutMs: services.MIGRATE_TIMEOUT,
    signal: options.signal,
  })
  writeStamp(state.stampsFile, "migrate", hash)
}

/** Runs the demo script and returns what it tells; the last result is reused while nothing changed. */
export async function seedDemoIfChanged(
  options: StackOptions,
  env: NodeJS.ProcessEnv,
  identity: string,
  note: Note,
): Promise<DemoResult> {
  const { root, state } = options
  const hash = hashInputs(root, services.DEMO_INPUTS, identity)
  const stamp = readStamp(state.stampsFile, "demo")
  if (stamp?.hash === hash) {
    note(UNCHANGED)
    return stamp.result as DemoResult
  }
  const logFile = join(state.logs, "demo.log")
  const lines = await runCommand({
    name: "demo",
    ...services.demoProgram(root),
    env: { ...env, ...services.demoEnv(options.env, root) },
    logFile,
    timeoutMs: services.DEMO_TIMEOUT,
    signal: options.signal,
  })
  const result = services.readDemoOutput(lines)
  if (!result) {
    const detail = "no PUBLISHABLE_KEY and DEMO_ACCOUNTS"
    throw new LocalServiceError(
      "command_failed",
      { service: "demo", detail, path: logFile },
      { log: lines.slice(-20) },
    )
  }
  writeStamp(state.stampsFile, "demo", hash, result)
  return result
}
