import { LocalServiceError } from "./errors.ts"
import { asDiskFull } from "./disk.ts"
import { exitText, spawnService } from "./supervisor.ts"

export interface CommandOptions {
  /** Name for people: "migrate". */
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly logFile: string
  readonly timeoutMs: number
  /** Milliseconds between the request to end and SIGKILL. Default: 5 s. */
  readonly graceMs?: number | undefined
  readonly uid?: number | undefined
  readonly gid?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly echo?: ((line: string) => void) | undefined
}

const GRACE_MS = 5_000

/**
 * Runs a program to its end and returns its last lines of output. Throws `command_failed`, `command_timeout` or
 * `disk_full`; an abort ends the process group and throws the signal's reason.
 */
export async function runCommand(options: CommandOptions): Promise<string[]> {
  options.signal?.throwIfAborted()
  const service = await spawnService({ ...options, graceMs: options.graceMs ?? GRACE_MS })
  let timer: NodeJS.Timeout | undefined
  let onAbort: (() => void) | undefined
  const interrupted = new Promise<"timeout" | "abort">((resolve) => {
    timer = setTimeout(() => resolve("timeout"), options.timeoutMs)
    onAbort = () => resolve("abort")
    options.signal?.addEventListener("abort", onAbort, { once: true })
  })
  try {
    const outcome = await Promise.race([service.exited, interrupted])
    if (outcome === "abort") options.signal?.throwIfAborted()
    const names = { service: options.name, path: options.logFile }
    if (outcome === "timeout" || outcome === "abort") {
      const seconds = Math.round(options.timeoutMs / 1000)
      throw new LocalServiceError("command_timeout", { ...names, seconds }, { log: service.tail(20) })
    }
    // The pipe may still hold the last lines when the exit is reported.
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (outcome.code === 0) return service.tail(200)
    const log = service.tail(20)
    const full = asDiskFull(options.cwd, undefined, log)
    throw full ?? new LocalServiceError("command_failed", { ...names, detail: exitText(outcome) }, { log })
  } finally {
    clearTimeout(timer)
    if (onAbort) options.signal?.removeEventListener("abort", onAbort)
    await service.stop()
  }
}
