import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const SOURCES = join(__dirname, "..")
const paths = readdirSync(SOURCES, { recursive: true }).map((path) => String(path).replaceAll("\\", "/"))
const names = paths.flatMap((path) => /migrations\/(Migration\d+)\.ts$/.exec(path)?.[1] ?? [])
const scripts = paths.filter((path) => path.startsWith("migration-scripts/"))

it("no two migrations have one name: all modules share one table of what was run, and the second would be skipped", () => {
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

it("migrations and scripts are named by a moment of Vietnam that has been, so that a later one sorts behind them", () => {
  const now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 14)
  const moments = [...names, ...scripts].map((name) => /\d{14}/.exec(name)?.[0])
  expect(moments.length).toBe(names.length + scripts.length)
  expect(moments.filter((moment) => moment === undefined || moment > now)).toEqual([])
})

it("migrations are written by hand: no snapshot stands, from which a generated one would take nonsense", () => {
  expect(paths.filter((path) => /\.snapshot/.test(path))).toEqual([])
})

it("tables, columns and indexes are made by migrations alone, never by a running server", () => {
  const statement =
    /\b(create|alter|drop)\s+(unlogged\s+|unique\s+|materialized\s+|temporary\s+)?(table|index|view|type|sequence)\b/i
  const made = paths.filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !/\.test\.ts$|\/migrations\//.test(path) &&
      statement.test(readFileSync(join(SOURCES, path), "utf8")),
  )
  expect(made).toEqual([])
})
