import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"

import { LocalServiceError } from "./errors.ts"
import { isAlive } from "./processes.ts"

/** PostgreSQL's control file has had this size since version 8; a shorter one is torn. */
const CONTROL_FILE_BYTES = 8_192

/**
 * Looks at a database folder before the server is started on it. Returns whether it holds a database. Removes
 * the pid file of a dead server. Throws `database_version`, `database_broken`, `database_in_use`.
 */
export function inspectDatabaseFolder(path: string, major: string): "empty" | "database" {
  if (!existsSync(path) || readdirSync(path).length === 0) return "empty"
  const broken = (detail: string): LocalServiceError =>
    new LocalServiceError("database_broken", { path, detail })

  const versionFile = join(path, "PG_VERSION")
  if (!existsSync(versionFile)) throw broken("PG_VERSION missing")
  const found = readFileSync(versionFile, "utf8").trim()
  if (!/^\d+$/.test(found)) throw broken("PG_VERSION unreadable")
  if (found !== major) throw new LocalServiceError("database_version", { path, found, wanted: major })

  const control = join(path, "global", "pg_control")
  if (!existsSync(control)) throw broken("global/pg_control missing")
  if (statSync(control).size !== CONTROL_FILE_BYTES) throw broken("global/pg_control torn")

  removeStalePidFile(path)
  return "database"
}

function removeStalePidFile(path: string): void {
  const pidFile = join(path, "postmaster.pid")
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0])
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && looksLikePostgres(pid)) {
    throw new LocalServiceError("database_in_use", { path, pid })
  }
  rmSync(pidFile)
}

/** A reused id belongs to some other program; where the system does not tell, we trust the pid file. */
function looksLikePostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres")
  } catch {
    return true
  }
}

/** Finds in the server's own words what it could not do with the folder. */
export function brokenFolderError(path: string, log: readonly string[]): LocalServiceError | undefined {
  const line = log.find((text) =>
    /(incorrect checksum in control file|could not locate a valid checkpoint|control file appears to be corrupt|invalid .*in (checkpoint|control)|could not (open|read) (file|directory) "(global|base|pg_wal|pg_xact|postgresql\.conf)|database files are incompatible|invalid primary checkpoint|data directory .* has (invalid|wrong)|could not open directory|could not (read|open) .*(pg_control|PG_VERSION|pg_filenode)|bogus data)/i.test(
      text,
    ),
  )
  if (line === undefined) return undefined
  const detail = line.replace(/^.*?(PANIC|FATAL|LOG|ERROR):\s*/, "").slice(0, 160)
  return new LocalServiceError("database_broken", { path, detail }, { log })
}
