import { execFileSync } from "node:child_process"

/**
 * Paths of the files that differ between a revision and the folder as it is now, deleted and new ones among them.
 *
 * @throws Error when there is no such revision
 */
export function changedSince(root: string, revision: string): string[] {
  const git = (...args: string[]): string[] =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 2 ** 26,
    })
      .split("\0")
      .filter((path) => path !== "")
  try {
    git("rev-parse", "--quiet", "--verify", "--end-of-options", `${revision}^{commit}`)
  } catch {
    throw new Error(`--since ${revision}: git knows no such revision here`)
  }
  const tracked = git("diff", "--name-only", "--no-renames", "-z", revision, "--")
  const untracked = git("ls-files", "--others", "--exclude-standard", "-z")
  return [...new Set([...tracked, ...untracked])].sort()
}
