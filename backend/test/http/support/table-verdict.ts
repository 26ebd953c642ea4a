import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const PROGRAM = join(process.cwd(), "..", "packages/repository-checks/src/tables/check-witnessed-tables.ts")

/**
 * Around the whole stage: gives the workers a folder for what `table-witness.ts` sees, and at the end fails the stage if a
 * domain read or wrote a table over a border that `backend/tables.json` does not list.
 */
export default function watchTables(): (() => void) | undefined {
  // A mistake made on purpose may ask anything.
  if (process.env.MUTANT) return undefined
  const folder = mkdtempSync(join(tmpdir(), "ocop-table-witness-"))
  process.env.TABLE_WITNESS_FOLDER = folder
  return () => {
    const { status } = spawnSync(process.execPath, [PROGRAM, folder], {
      stdio: ["ignore", "inherit", "inherit"],
    })
    rmSync(folder, { recursive: true, force: true })
    if (status !== 0)
      throw new Error("The check of the tables that were used while tests ran has failed, see above.")
  }
}
