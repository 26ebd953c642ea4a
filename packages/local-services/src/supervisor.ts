import { spawn, type ChildProcess } from "node:child_process"
import { createWriteStream, existsSync, mkdirSync, renameSync, type WriteStream } from "node:fs"
import { dirname } from "node:path"

import { LocalServiceError } from "./errors.ts"
import { endGroup, groupAlive, startIdentity } from "./processes.ts"

export interface SpawnOptions {
  /** Name for people: "PostgreSQL", "backend". */
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The complete environment of the process: nothing is inherited silently. */
  readonly env: NodeJS.ProcessEnv
  readonly logFile: string
  readonly uid?: number | undefined
  readonly gid?: number | undefined
  /** Signal that asks for an orderly end. PostgreSQL's "fast" shutdown is SIGINT. */
  readonly stopSignal?: NodeJS.Signals | undefined
  /** Milliseconds between the request to end and SIGKILL. */
  readonly graceMs?: number | undefined
  /** Receives each line with its prefix, e.g. `[backend] …`. */
  readonly echo?: ((line: string) => void) | undefined
}

export interface ServiceExit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A supervised process: the leader of its own process group, with its log. */
export interface Service {
  readonly name: string
  readonly pid: number
  readonly logFile: string
  /** Set once the process has ended. */
  readonly exit: ServiceExit | undefined
  /** Resolves when the process ends, however it ends. */
  readonly exited: Promise<ServiceExit>
  /** The last lines of its output. */
  tail(lines: number): string[]
  /** Resolves when a line of output matches; rejects if the process ends or the time (ms) runs out. */
  waitForLine(pattern: RegExp, timeoutMs: number): Promise<string>
  /** The error that tells people that (and how) it ended. */
  exitError(): LocalServiceError
  /** Ends the whole process group: asks, waits for the grace, kills. Safe to call more than once. */
  stop(): Promise<void>
}

const KEPT_LINES = 200
const DEFAULT_GRACE_MS = 10_000

/**
 * Groups that this program has started and not yet ended. They are killed if it exits without having stopped
 * them, so that no path out of the program, not even a crash, leaves a process behind.
 */
const running = new Set<number>()
process.on("exit", () => {
  for (const pid of running) {
    try {
      process.kill(-pid, "SIGKILL")
    } catch {
      // Already gone; and nobody is left to be told.
    }
  }
})

/** Process groups alive now, with the identity that tells them from a later process with the same id. */
export function runningGroups(): { pid: number; identity: string | undefined }[] {
  return [...running].map((pid) => ({ pid, identity: startIdentity(pid) }))
}

/** Starts a process in a group of its own, so that a Ctrl-C in the terminal reaches only its supervisor. */
export async function spawnService(options: SpawnOptions): Promise<Service> {
  const log = openLog(options.logFile)
  const child = spawn(options.command, [...options.args], {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  })
  const pid = await spawned(child, options, log)
  running.add(pid)
  return superviseChild(child, pid, options, log)
}

function openLog(path: string): WriteStream {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path)) renameSync(path, `${path}.1`)
  const log = createWriteStream(path, { flags: "a", mode: 0o600 })
  // A full disk must not bring the supervisor down: the lines are kept in memory as well.
  log.on("error", () => log.destroy())
  return log
}

function spawned(child: ChildProcess, options: SpawnOptions, log: WriteStream): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", (cause) => {
      log.end()
      const detail = cause.message
      reject(
        new LocalServiceError(
          "service_exited",
          { service: options.name, detail, path: options.logFile },
          { cause },
        ),
      )
    })
    child.once("spawn", () => resolve(child.pid as number))
  })
}

function superviseChild(child: ChildProcess, pid: number, options: SpawnOptions, log: WriteStream): Service {
  const lines: string[] = []
  const listeners = new Set<(line: string) => void>()
  let exit: ServiceExit | undefined
  let stopping: Promise<void> | undefined

  const onLine = (line: string): void => {
    lines.push(line)
    if (lines.length > KEPT_LINES) lines.shift()
    options.echo?.(`[${options.name}] ${line}`)
    for (const listener of listeners) listener(line)
  }
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ""
    stream?.setEncoding("utf8")
    stream?.on("data", (chunk: string) => {
      if (log.writable) log.write(chunk)
      const parts = (rest + chunk).split(/\r?\n/)
      rest = parts.pop() ?? ""
      parts.forEach(onLine)
    })
    stream?.on("end", () => {
      if (rest !== "") onLine(rest)
    })
  }

  const exited = new Promise<ServiceExit>((resolve) => {
    child.once("exit", (code, signal) => {
      exit = { code, signal }
      resolve(exit)
    })
    child.once("close", () => log.end())
  })

  const service: Service = {
    name: options.name,
    pid,
    logFile: options.logFile,
    get exit() {
      return exit
    },
    exited,
    tail: (count) => lines.slice(-count),
    waitForLine: (pattern, timeoutMs) => waitForLine(service, lines, listeners, pattern, timeoutMs),
    exitError: () =>
      new LocalServiceError(
        "service_exited",
        { service: options.name, detail: exitText(exit), path: options.logFile },
        { log: lines.slice(-20) },
      ),
    stop: () => {
      stopping ??= endGroup(pid, {
        signal: options.stopSignal ?? "SIGTERM",
        graceMs: options.graceMs ?? DEFAULT_GRACE_MS,
      }).then(() => {
        running.delete(pid)
      })
      return stopping
    },
  }
  void exited.then(() => {
    // Children of a dead leader keep the group: leave it in the list until stop() has ended them too.
    if (!groupAlive(pid)) running.delete(pid)
  })
  return service
}

function waitForLine(
  service: Service,
  lines: readonly string[],
  listeners: Set<(line: string) => void>,
  pattern: RegExp,
  timeoutMs: number,
): Promise<string> {
  const already = lines.find((line) => pattern.test(line))
  if (already !== undefined) return Promise.resolve(already)
  return new Promise((resolve, reject) => {
    const finish = (act: () => void): void => {
      clearTimeout(timer)
      listeners.delete(listener)
      act()
    }
    const listener = (line: string): void => {
      if (pattern.test(line)) finish(() => resolve(line))
    }
    const timer = setTimeout(
      () =>
        finish(() =>
          reject(
            new LocalServiceError(
              "service_timeout",
              { service: service.name, seconds: Math.round(timeoutMs / 1000), path: service.logFile },
              { log: service.tail(20) },
            ),
          ),
        ),
      timeoutMs,
    )
    listeners.add(listener)
    // Output that is still in the pipe is read before the verdict.
    void service.exited.then(() => setTimeout(() => finish(() => reject(service.exitError())), 50))
  })
}

export function exitText(exit: ServiceExit | undefined): string {
  if (exit === undefined) return "?"
  return exit.signal === null ? `exit code ${exit.code}` : `signal ${exit.signal}`
}
