import { execFile } from "node:child_process"
import { mkdirSync, rmSync } from "node:fs"
import { delimiter, join } from "node:path"
import { accessSync, constants } from "node:fs"
import { promisify } from "node:util"

import { LocalServiceError } from "./errors.ts"
import { assertPortFree, freePort } from "./ports.ts"
import { spawnService, type Service } from "./supervisor.ts"
import { isRoot } from "./system-user.ts"

const run = promisify(execFile)

export interface RedisOptions {
  /** Working folder; nothing is written to it, the server keeps everything in memory. */
  readonly dataDir: string
  readonly port?: number | undefined
  readonly logFile?: string
}

export interface Redis {
  readonly url: string
  readonly port: number
  readonly service: Service
  stop(): Promise<void>
}

/** Full path of a program on PATH (or in the usual system folders), or undefined. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/usr/sbin"]
  return folders
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** Installs a Debian package if we may. Throws `command_missing` with the command to type otherwise. */
export async function installPackage(name: string, service: string, timeoutMs = 300_000): Promise<void> {
  const detail = `sudo apt-get install -y ${name}`
  if (!isRoot() || findProgram("apt-get") === undefined) {
    throw new LocalServiceError("command_missing", { service, detail })
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const install = (): Promise<unknown> =>
    run("apt-get", ["install", "-y", "--no-install-recommends", name], {
      env,
      timeout: timeoutMs,
      maxBuffer: 1 << 26,
    })
  try {
    await install().catch(async () => {
      // A fresh image has no package lists yet.
      await run("apt-get", ["update"], { env, timeout: timeoutMs, maxBuffer: 1 << 26 })
      await install()
    })
  } catch (cause) {
    throw new LocalServiceError("command_missing", { service, detail }, { cause })
  }
}

/**
 * Starts the system's redis-server on loopback, in memory only, for tests and the proof with several servers.
 * Installs it if missing and possible. Throws `command_missing`, `port_taken`, `service_*`.
 */
export async function startRedis(options: RedisOptions): Promise<Redis> {
  if (findProgram("redis-server") === undefined) await installPackage("redis-server", "redis-server")
  const binary = findProgram("redis-server")
  if (binary === undefined) {
    const detail = "apt-get install redis-server"
    throw new LocalServiceError("command_missing", { service: "redis-server", detail })
  }
  if (options.port !== undefined) await assertPortFree(options.port, "Redis", "REDIS_URL=redis://…")
  const port = options.port ?? (await freePort())
  mkdirSync(options.dataDir, { recursive: true })
  const args = { port: String(port), bind: "127.0.0.1", save: "", appendonly: "no", dir: options.dataDir }
  const service = await spawnService({
    name: "Redis",
    command: binary,
    args: Object.entries(args).flatMap(([key, value]) => [`--${key}`, value]),
    cwd: options.dataDir,
    env: { PATH: process.env.PATH, TZ: "UTC" },
    logFile: options.logFile ?? `${options.dataDir}.log`,
  })
  try {
    await service.waitForLine(/ready to accept connections/i, 20_000)
  } catch (error) {
    await service.stop()
    throw error
  }
  const stop = async (): Promise<void> => {
    await service.stop()
    rmSync(options.dataDir, { recursive: true, force: true })
  }
  return { url: `redis://127.0.0.1:${port}`, port, service, stop }
}
