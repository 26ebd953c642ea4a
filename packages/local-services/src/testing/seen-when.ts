import { execFileSync } from "node:child_process"
import { availableParallelism, cpus, loadavg, totalmem } from "node:os"

/** The revision of a folder, with `+` where files are changed; `?` where git cannot tell. */
export function revisionOf(root: string): string {
  try {
    const git = (...args: string[]): string =>
      execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim()
    const changed = git("status", "--porcelain", "--untracked-files=no") !== ""
    return `${git("rev-parse", "--short=7", "HEAD")}${changed ? "+" : ""}`
  } catch {
    return "?"
  }
}

/** The machine in a few words, never its name or address. */
export function machineWords(): string {
  const cpu = (cpus()[0]?.model ?? "")
    .replace(/\((?:R|TM)\)|CPU|Processor/g, "")
    .replace(/\s+/g, " ")
    .trim()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `${availableParallelism()} cores (${cpu}), ${gigabytes} GB, load ${loadavg()[0]?.toFixed(1) ?? "?"}`
}

/** Day, revision and machine of something that was seen just now. */
export const seenWhen = (root: string): string =>
  `${new Date().toISOString().slice(0, 10)}, ${revisionOf(root)}, ${machineWords()}`
