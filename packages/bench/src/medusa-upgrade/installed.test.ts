import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

import { internals } from "./internals.ts"

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..")
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8")
const sources = [...globSync("backend/src/**/*.ts", { cwd: ROOT }), "backend/instrumentation.ts"].filter(
  (path) => !path.endsWith(".test.ts"),
)
const listed = new Set(internals.flatMap(({ where }) => where))

describe.each(internals)("$name", ({ where, guards, gap, signs = [] }) => {
  it("is used where the list says, and guarded by tests that exist", () => {
    const missing = [...where, ...guards.map(({ file }) => file)].filter(
      (path) => !existsSync(join(ROOT, path)),
    )
    expect(missing).toEqual([])
    // What nothing guards must say so.
    expect(guards.length > 0 || gap !== undefined).toBe(true)
  })

  it.each(signs)("reads as it does today: $text", ({ file, text }) => {
    expect(read(join("node_modules", file)).includes(text)).toBe(true)
  })
})

describe("what is relied on", () => {
  it("names every file that imports from a `dist` of Medusa", () => {
    const importing = sources.filter((path) => /from "@medusajs\/[^"]*\/dist\//.test(read(path)))
    expect(importing.length).toBeGreaterThan(0)
    expect(importing.filter((path) => !listed.has(path))).toEqual([])
  })

  it("names every hook on a workflow of Medusa", () => {
    const hooks = globSync("backend/src/workflows/hooks/*.ts", { cwd: ROOT })
    expect(hooks.filter((path) => !listed.has(path))).toEqual([])
  })

  it("names every module that hooks into the start", () => {
    const starting = sources.filter((path) => read(path).includes("onApplicationStart"))
    expect(starting.filter((path) => !listed.has(path))).toEqual([])
  })

  it("names every file that writes a `raw_` column of Medusa by hand", () => {
    const writing = sources.filter(
      (path) => !path.includes("/migrations/") && /\braw_[a-z]+_?[a-z]*\b/.test(read(path)),
    )
    expect(writing.filter((path) => !listed.has(path))).toEqual([])
  })
})
