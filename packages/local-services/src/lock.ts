import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

import { LocalServiceError, systemCode } from "./errors.ts"
import { isAlive, startIdentity } from "./processes.ts"

export interface Lock {
  release(): void
}

interface Holder {
  readonly pid: number
  readonly identity?: string | undefined
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== "object" || value === null || !("pid" in value)) return undefined
    if (typeof value.pid !== "number") return undefined
    const identity = "identity" in value && typeof value.identity === "string" ? value.identity : undefined
    return { pid: value.pid, identity }
  } catch {
    // Half-written by a start that died in between: nobody holds it.
    return undefined
  }
}

function holds(holder: Holder | undefined): holder is Holder {
  if (!holder || !isAlive(holder.pid)) return false
  const now = startIdentity(holder.pid)
  return holder.identity === undefined || now === undefined || now === holder.identity
}

/**
 * Takes a lock file that names this process. A file left behind by a dead process (or by one whose id was
 * reused) is taken over. Throws `already_running` with the holder's id.
 */
export function takeLock(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, identity: startIdentity(process.pid) })
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, mine, { flag: "wx", mode: 0o600 })
      return {
        release: () => {
          if (readIfThere(path) === mine) rmSync(path, { force: true })
        },
      }
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error
    }
    const holder = parseHolder(readIfThere(path) ?? "")
    if (holds(holder)) throw new LocalServiceError("already_running", { pid: holder.pid })
    rmSync(path, { force: true })
  }
  throw new LocalServiceError("already_running", {})
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined
    throw error
  }
}
