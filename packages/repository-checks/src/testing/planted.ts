import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** A small repository in a temporary folder, for tests that plant an offence. */
export interface PlantedRepository {
  readonly root: string
  /** Writes files, by path from the root. */
  add(files: Readonly<Record<string, string>>): void
  remove(): void
}

export function plantRepository(files: Readonly<Record<string, string>>): PlantedRepository {
  const root = mkdtempSync(join(tmpdir(), "ocop-planted-"))
  const add = (more: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  }
  add(files)
  return { root, add, remove: () => rmSync(root, { recursive: true, force: true }) }
}
