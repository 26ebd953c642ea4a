import { execFile } from "node:child_process"
import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { promisify } from "node:util"

import { LocalServiceError } from "./errors.ts"

const run = promisify(execFile)

/** Who a service runs as; undefined means "as ourselves". */
export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

async function lookUp(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ["-u", "-g"].map(async (flag) => Number((await run("id", [flag, name], { timeout: 10_000 })).stdout)),
    )
    return uid === undefined || gid === undefined || Number.isNaN(uid + gid) ? undefined : { uid, gid }
  } catch {
    // `id` fails for a name that does not exist: that is the answer.
    return undefined
  }
}

/**
 * The user that PostgreSQL runs as: ourselves, or, since PostgreSQL refuses root, the system's `postgres` user,
 * made if missing. Throws `no_system_user`.
 */
export async function databaseUser(): Promise<SystemUser | undefined> {
  if (!isRoot()) return undefined
  const existing = await lookUp("postgres")
  if (existing) return existing
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { timeout: 20_000 })
  } catch (cause) {
    const nobody = await lookUp("nobody")
    if (nobody) return nobody
    throw new LocalServiceError("no_system_user", {}, { cause })
  }
  const made = await lookUp("postgres")
  if (!made) throw new LocalServiceError("no_system_user")
  return made
}

/** An unprivileged user for a program that we trust less than ourselves; undefined if we are not root. */
export async function unprivilegedUser(): Promise<SystemUser | undefined> {
  return isRoot() ? ((await lookUp("nobody")) ?? { uid: 65_534, gid: 65_534 }) : undefined
}

/** Gives a folder and everything in it to a user. Does nothing for "ourselves". */
export function giveTo(path: string, user: SystemUser | undefined): void {
  if (!user) return
  const stats = lstatSync(path)
  if (stats.isSymbolicLink()) return
  if (stats.uid !== user.uid) chownSync(path, user.uid, user.gid)
  if (stats.isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), user)
}

/** True if another user can walk down to the path: every folder above it lets others through. */
export function reachableByOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (dirname(folder) === folder) return true
  }
}

/**
 * Makes a folder that another user can walk down to, whatever our umask: the folders that had to be made are
 * open for passing through (not for listing).
 */
export function makeReachableFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true })
  if (first === undefined) return
  for (let folder = path; ; folder = dirname(folder)) {
    chmodSync(folder, 0o711)
    if (folder === first) return
  }
}
