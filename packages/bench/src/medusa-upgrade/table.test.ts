import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

import { internals } from "./internals.ts"
import { BEGIN, END, tableOf, unformatted, withTable } from "./table.ts"

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..")

describe("docs/medusa-upgrade.md", () => {
  it("shows exactly the list (`npm run rehearse:upgrade -- --write` brings it up to date)", () => {
    const page = readFileSync(join(ROOT, "docs/medusa-upgrade.md"), "utf8")
    const shown = page.split(BEGIN)[1]?.split(END)[0] ?? ""
    expect(unformatted(shown)).toBe(unformatted(tableOf(internals)))
  })

  it("is written between its marks only", () => {
    const page = `before\n${BEGIN}\nold\n${END}\nafter`
    const written = withTable(page, internals.slice(0, 1))
    expect(written.startsWith("before\n")).toBe(true)
    expect(written.endsWith("\nafter")).toBe(true)
    expect(written.includes("old")).toBe(false)
    expect(() => withTable("no marks", internals)).toThrow(BEGIN)
  })
})
