import { readdirSync } from "node:fs"
import { expect, it } from "vitest"

it("no two migrations have one name: all modules share one table of what was run, and the second would be skipped", () => {
  const names = readdirSync(__dirname, { recursive: true })
    .map(String)
    .flatMap((path) => /migrations[\\/](Migration\d+)\.ts$/.exec(path)?.[1] ?? [])
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
