import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

import { ROOT } from "../sandbox/sandbox.ts"
import { timed } from "../lib/output.ts"

/** A folder with the sources of a revision and what they need. */
export interface Revision {
  /** As git names it, e.g. `9eeda44`. */
  readonly name: string
  readonly root: string
  /** Removes the folder if it was made here. */
  remove(): void
}

const INSTALL_MS = 15 * 60_000

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" }).trim()

/**
 * Clones a revision of this project into a temporary folder and installs it, or takes the given folder as it is.
 *
 * @throws Error for a revision that the project does not have, or a folder without node_modules
 */
export async function openRevision(revision: string, folder?: string): Promise<Revision> {
  if (folder !== undefined) {
    const root = resolve(folder)
    if (!existsSync(join(root, "node_modules"))) throw new Error(`${root} has no node_modules: npm ci`)
    return { name: git(root, "rev-parse", "--short", "HEAD"), root, remove: () => undefined }
  }
  const name = git(ROOT, "rev-parse", "--short", `${revision}^{commit}`)
  const root = mkdtempSync(join(tmpdir(), "ocop-revision-"))
  const remove = (): void => rmSync(root, { recursive: true, force: true })
  try {
    await timed(`Clone and install ${name}`, async () => {
      git(ROOT, "clone", "--quiet", "--shared", "--no-checkout", ROOT, root)
      git(root, "checkout", "--quiet", "--detach", name)
      execFileSync("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], {
        cwd: root,
        stdio: ["ignore", "ignore", "inherit"],
        timeout: INSTALL_MS,
      })
    })
    return { name, root, remove }
  } catch (error) {
    remove()
    throw error
  }
}
