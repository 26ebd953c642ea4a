import { createHash, type Hash } from "node:crypto"
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

import ignore, { type Ignore } from "ignore"

/** Of no influence on what is built, or made by tools where no `.gitignore` says so. */
const IGNORED =
  /^(node_modules|dist|\.medusa|\.turbo|\.output|coverage|test-results|playwright-report|paraglide|\.DS_Store)$|\.gen\.ts$|\.test\.tsx?$|\.tsbuildinfo$|\.log$/

/** The rules of one `.gitignore`, for paths below its folder. */
interface Rules {
  readonly folder: string
  readonly rules: Ignore
}

/**
 * One hash over names and contents of files and folders below `root`. Contents, not times: a fresh checkout of
 * the same sources has the same hash. Missing paths count as missing, so that adding them changes the hash. What a
 * `.gitignore` in `root` or below excludes is no source: builds write such files beside the sources.
 */
export function hashInputs(root: string, paths: readonly string[], extra = ""): string {
  const hash = createHash("sha256").update(extra)
  for (const path of paths) addPath(hash, root, path, rulesOf(root, ""))
  return hash.digest("hex")
}

function addPath(hash: Hash, root: string, path: string, above: readonly Rules[]): void {
  const full = join(root, path)
  if (!existsSync(full)) {
    hash.update(`- ${path}\0`)
    return
  }
  const stats = lstatSync(full)
  if (stats.isDirectory()) {
    const rules = [...above, ...rulesOf(root, path)]
    for (const entry of readdirSync(full, { withFileTypes: true }).sort(byName)) {
      const child = join(path, entry.name)
      if (IGNORED.test(entry.name) || isExcluded(rules, child, entry.isDirectory())) continue
      addPath(hash, root, child, rules)
    }
  } else if (stats.isFile()) {
    hash.update(`+ ${path} ${stats.size}\0`).update(readFileSync(full))
  }
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)

function rulesOf(root: string, folder: string): Rules[] {
  const file = join(root, folder, ".gitignore")
  return existsSync(file) ? [{ folder, rules: ignore().add(readFileSync(file, "utf8")) }] : []
}

/** As in git, the innermost `.gitignore` that says something about a path decides. */
function isExcluded(all: readonly Rules[], path: string, isFolder: boolean): boolean {
  let excluded = false
  for (const { folder, rules } of all) {
    const { ignored, unignored } = rules.test(`${relative(folder, path)}${isFolder ? "/" : ""}`)
    if (ignored) excluded = true
    if (unignored) excluded = false
  }
  return excluded
}
