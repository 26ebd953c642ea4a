import { readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

import { PROJECT_ROOT } from "./throw-away.ts"

/**
 * Migrations are written by hand. `medusa db:generate` compares the models with a snapshot that it leaves beside the
 * migrations; tables here have triggers, checks and generated columns that no model knows, so it would undo them.
 */
it("no migration was made by medusa db:generate", () => {
  const modules = join(PROJECT_ROOT, "backend", "src", "modules")
  const files = readdirSync(modules, { recursive: true, encoding: "utf8" })
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => /\.snapshot-[^/]*\.json$/.test(file))).toEqual([])
})
