import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { isInstalled } from "../bin/bootstrap.mjs"

type Entry = Readonly<Record<string, unknown>>

const tool: Entry = { version: "1.2.3" }
const path = "node_modules/tool"

describe("whether an install is needed", () => {
  let root: string

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "ocop-installed-"))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }

  /** A folder whose lock file asks for `wanted` and in which npm says that it installed `found`. */
  function installed(wanted: Record<string, Entry>, found: Record<string, Entry>): boolean {
    write(join("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node"), "")
    write("package-lock.json", JSON.stringify({ packages: { "": {}, ...wanted } }))
    write("node_modules/.package-lock.json", JSON.stringify({ packages: found }))
    return isInstalled(root)
  }

  it("is not, when everything is there", () => {
    expect(installed({ [path]: tool }, { [path]: tool })).toBe(true)
  })

  it("is, when a package is missing or of another version", () => {
    expect(installed({ [path]: tool }, {})).toBe(false)
    expect(installed({ [path]: tool }, { [path]: { version: "1.2.2" } })).toBe(false)
  })

  it("leaves out what is for other platforms", () => {
    expect(installed({ [path]: { ...tool, optional: true } }, {})).toBe(true)
    expect(installed({ [path]: { ...tool, devOptional: true, os: ["sunos"] } }, {})).toBe(true)
  })

  it("does not leave out what is optional for one package and needed by another", () => {
    expect(installed({ [path]: { ...tool, devOptional: true } }, {})).toBe(false)
  })

  it("sees a workspace that has no link yet", () => {
    const wanted = { "node_modules/@ocop/new": { resolved: "packages/new", link: true } }
    expect(installed(wanted, {})).toBe(false)
    write("node_modules/@ocop/new/package.json", "{}")
    expect(installed(wanted, {})).toBe(true)
  })
})
