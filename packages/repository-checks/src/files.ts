import { readdirSync } from "node:fs"
import { join, relative } from "node:path"

const SKIPPED = new Set(["node_modules", "dist", ".medusa", ".output", ".turbo", ".local", "paraglide"])

/** All files below a folder, by path from the root of the repository, in the order of the alphabet. */
export function filesBelow(root: string, folder: string): readonly string[] {
  const found: string[] = []
  const look = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) look(join(path, entry.name))
      if (entry.isFile()) found.push(relative(root, join(path, entry.name)).replaceAll("\\", "/"))
    }
  }
  look(join(root, folder))
  return found.sort()
}
