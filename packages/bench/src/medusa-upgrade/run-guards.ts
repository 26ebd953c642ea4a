import { spawn } from "node:child_process"
import { join } from "node:path"

import type { Guard, Internal, Stage } from "./internal.ts"

const STAGES: readonly Stage[] = ["types", "unit", "http", "proofs", "browser"]
const MINUTE = 60_000

export interface StageResult {
  readonly stage: Stage
  readonly ok: boolean
  /** Test files that failed, as the runners name them at the end. */
  readonly failed: readonly string[]
}

/** The files of one stage, each once. */
export const filesOf = (internals: readonly Internal[], stage: Stage): string[] => [
  ...new Set(
    internals.flatMap(({ guards }) => guards.flatMap((guard) => (guard.stage === stage ? [guard.file] : []))),
  ),
]

/** What `npm test` is told: the part of a name that fits no other file. */
function argumentsOf(stage: Stage, files: readonly string[]): string[] {
  if (stage === "http")
    return files.map((file) => file.replace("backend/test/http/", "").replace(".test.ts", ""))
  if (stage === "browser") return files.map((file) => file.replace("e2e/", ""))
  return stage === "proofs" ? [] : [...files]
}

/** Files behind "FAIL" (vitest) and behind a numbered failure (Playwright). */
export const failedFiles = (output: string): string[] => [
  ...new Set(
    [...output.matchAll(/(?:FAIL\s|\d+\) ).*?([\w./-]+\.(?:test|spec)\.tsx?)/g)].map(([, file = ""]) => file),
  ),
]

/** Runs a program with its output shown, and gives it back with its success. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  minutes: number,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"], timeout: minutes * MINUTE })
    let output = ""
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString("utf8")
        process.stdout.write(chunk)
      })
    child.once("error", (error) => resolve({ ok: false, output: `${output}\n${error.message}` }))
    child.once("exit", (code) => resolve({ ok: code === 0, output }))
  })
}

/** Runs the guards of the chosen stages in a repository, one stage after the other. */
export async function runGuards(
  root: string,
  internals: readonly Internal[],
  chosen: readonly Stage[],
): Promise<StageResult[]> {
  const results: StageResult[] = []
  for (const stage of STAGES.filter((name) => chosen.includes(name))) {
    const files = filesOf(internals, stage)
    if (files.length === 0) continue
    process.stdout.write(`\n══ ${stage}: ${files.length} guards\n`)
    const { ok, output } =
      stage === "types"
        ? await run(
            process.execPath,
            [
              join(root, "node_modules/.bin/turbo"),
              "run",
              "typecheck",
              ...files.map((name) => `--filter=./${name}`),
            ],
            root,
            15,
          )
        : await run(
            process.execPath,
            [join(root, "packages/local-services/bin/test.mjs"), stage, ...argumentsOf(stage, files)],
            root,
            60,
          )
    results.push({ stage, ok, failed: failedFiles(output) })
  }
  return results
}

const fails = (result: StageResult, { stage, file }: Guard): boolean =>
  result.stage === stage &&
  !result.ok &&
  // A stage that failed as a whole names no file; then all of its guards are in doubt.
  (result.failed.length === 0 || result.failed.some((name) => file.endsWith(name) || name.endsWith(file)))

/** The internals of which a guard failed. */
export const inDoubt = (internals: readonly Internal[], results: readonly StageResult[]): Internal[] =>
  internals.filter(({ guards }) => guards.some((guard) => results.some((result) => fails(result, guard))))
