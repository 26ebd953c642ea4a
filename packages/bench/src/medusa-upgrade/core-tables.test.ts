import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

import { coreTables } from "./core-tables.ts"

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..")
const MEDUSA = join(ROOT, "node_modules", "@medusajs")
const read = (folder: string, pattern: string): string[] =>
  globSync(pattern, { cwd: folder }).map((path) => readFileSync(join(folder, path), "utf8"))

const names = (texts: readonly string[], pattern: RegExp): Set<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = ""]) => name)))

/** Every table that the installed Medusa makes: by the migrations of its modules, and for its links. */
const installed = new Set([
  ...names(
    read(MEDUSA, "*/dist/**/migrations/*.js"),
    /create table (?:if not exists )?(?:"public"\.)?"([a-z_]+)"/gi,
  ),
  ...names(read(MEDUSA, "link-modules/dist/definitions/*.js"), /tableName: "([a-z_]+)"/g),
  // Links without a name of their own are called by the two tables that they join.
  ...names(read(MEDUSA, "link-modules/dist/definitions/*.js"), /name: \["([a-z_]+)",/g),
])

const own = names(
  read(join(ROOT, "backend/src/modules"), "*/migrations/*.ts"),
  /create (?:or replace )?(?:table|view) (?:if not exists )?"?([a-z_]+)/gi,
)

/** Tables that a source names as a table: after a word of SQL, or as what a query builder begins with. */
function tablesOf(source: string): string[] {
  const sql = /\b(?:from|join|into|update|table)\s+(?:only\s+)?(?:public\.)?"?([a-z_]+)"?/g
  const builder =
    /(?:trx|database|knex|\))(?:<[^>]*>)?\(\s*["'`]([a-z_]+)(?: as \w+)?["'`]|[jJ]oin\(\s*["'`]([a-z_]+)[ "'`]/g
  return [
    ...[...source.matchAll(sql)].map(([, name = ""]) => name),
    ...[...source.matchAll(builder)].map(([, first, second]) => first ?? second ?? ""),
  ]
}

const sources = globSync("**/*.ts", { cwd: join(ROOT, "backend/src") })
  .filter((path) => !/\.test\.ts$|^admin\//.test(path))
  .map((path) => readFileSync(join(ROOT, "backend/src", path), "utf8"))

describe("core tables in SQL", () => {
  it("finds the installed Medusa", () => {
    expect(existsSync(MEDUSA)).toBe(true)
    expect(installed.size).toBeGreaterThan(100)
  })

  it("are all made by the installed Medusa", () => {
    expect(coreTables.filter((table) => !installed.has(table))).toEqual([])
  })

  it("are all in the list", () => {
    const used = new Set(sources.flatMap(tablesOf))
    const core = [...used].filter((name) => installed.has(name) && !own.has(name))
    expect(core.filter((name) => !coreTables.includes(name)).sort()).toEqual([])
    expect(coreTables.filter((name) => !used.has(name)).sort()).toEqual([])
  })
})
