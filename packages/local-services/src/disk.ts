import { existsSync, statfsSync } from "node:fs"
import { dirname } from "node:path"

import { LocalServiceError, systemCode } from "./errors.ts"

/** Below this the database may stop in the middle of a write. */
export const MINIMUM_FREE_MEGABYTES = 500

/** Megabytes that an ordinary user may still write on the disk of a path (which need not exist yet). */
export function freeMegabytes(path: string): number {
  let folder = path
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  const stats = statfsSync(folder)
  return Math.floor((stats.bavail * stats.bsize) / 1_048_576)
}

/** Throws `disk_full` if there is not enough room at the path. */
export function assertDiskSpace(path: string, minimum = MINIMUM_FREE_MEGABYTES): void {
  const megabytes = freeMegabytes(path)
  if (megabytes < minimum)
    throw new LocalServiceError("disk_full", { path, megabytes, wanted: String(minimum) })
}

/** Turns "no space left" of a system call or of a log line into `disk_full`; other errors are left alone. */
export function asDiskFull(
  path: string,
  error: unknown,
  log: readonly string[] = [],
): LocalServiceError | undefined {
  const code = systemCode(error)
  const full =
    code === "ENOSPC" || code === "EDQUOT" || log.some((line) => /no space left on device/i.test(line))
  return full ? new LocalServiceError("disk_full", { path }, { log, cause: error }) : undefined
}
