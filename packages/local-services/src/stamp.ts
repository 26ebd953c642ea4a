import { createHash, type Hash } from "node:crypto"
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Made by tools, or of no influence on what is built. */
const IGNORED =
  /^(node_modules|dist|\.medusa|\.turbo|\.output|coverage|test-results|playwright-report|paraglide|\.DS_Store)$|\.gen\.ts$|\.test\.tsx?$|\.tsbuildinfo$|\.log$/

/**
 * One hash over names and contents of files and folders below `root`. Contents, not times: a fresh checkout of
 * the same sources has the same hash. Missing paths count as missing, so that adding them changes the hash.
 */
export function hashInputs(root: string, paths: readonly string[], extra = ""): string {
  const hash = createHash("sha256").update(extra)
  for (const path of paths) addPath(hash, root, path)
  return hash.digest("hex")
}

function addPath(hash: Hash, root: string, path: string): void {
  const full = join(root, path)
  if (!existsSync(full)) {
    hash.update(`- ${path}\0`)
    return
  }
  const stats = lstatSync(full)
  if (stats.isDirectory()) {
    const names = readdirSync(full).filter((name) => !IGNORED.test(name))
    for (const name of names.sort()) addPath(hash, root, join(path, name))
  } else if (stats.isFile()) {
    hash.update(`+ ${path} ${stats.size}\0`).update(readFileSync(full))
  }
}
