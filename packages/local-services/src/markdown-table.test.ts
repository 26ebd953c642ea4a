import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { markdownTable, rewriteTable, rowsOf } from "./markdown-table.ts"

describe("tables of documents", () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "tables-"))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("draws a table that Markdown reads", () => {
    expect(markdownTable(["a", "b"], [["1", "2"]])).toBe("| a   | b   |\n| --- | --- |\n| 1   | 2   |")
  })

  it("reads what it has drawn, bars and breaks among it", () => {
    const rows = [
      ["a | b", "c\\d"],
      ["", "two\nlines"],
    ]
    expect(rowsOf(`before\n\n${markdownTable(["x", "y"], rows)}\n\nafter`)).toEqual([
      ["a | b", "c\\d"],
      ["", "two lines"],
    ])
  })

  it("rewrites the one table between its marks", () => {
    const path = join(folder, "document.md")
    const other = "| x   |\n| --- |\n| 1   |"
    writeFileSync(path, `${other}\n\n<!-- t:begin -->\n\n${other}\n\n<!-- t:end -->\n\n${other}\n`)
    rewriteTable(path, "t", ["x"], (rows) => [...rows, ["2"]])
    const grown = `${other}\n| 2   |`
    expect(readFileSync(path, "utf8")).toBe(
      `${other}\n\n<!-- t:begin -->\n\n${grown}\n\n<!-- t:end -->\n\n${other}\n`,
    )
    expect(() => rewriteTable(path, "u", ["x"], (rows) => rows)).toThrow("no <!-- u:begin -->")
  })
})
