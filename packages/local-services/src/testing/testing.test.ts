import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { readArguments } from "./arguments.ts"
import { CHECK_MINUTES, minutesOf, STAGE_MINUTES } from "./limits.ts"
import { writeStageTable } from "./table.ts"

describe("the command line of the tests", () => {
  const read = (...argv: string[]) => readArguments(argv, ["orders", "payments"])

  it("runs every stage without words, the named ones with", () => {
    expect(read()).toMatchObject({
      stages: ["unit", "http", "proofs", "browser"],
      files: [],
      since: undefined,
    })
    expect(read("browser", "unit")).toMatchObject({ stages: ["unit", "browser"] })
  })

  it("knows a domain from a part of a file's name", () => {
    expect(read("http", "orders")).toMatchObject({ stages: ["http"], files: ["test/http/orders/"] })
    expect(read("payments")).toMatchObject({ stages: ["http"], files: ["test/http/payments/"] })
    expect(read("http", "pickup")).toMatchObject({ stages: ["http"], files: ["pickup"] })
    expect(read("tests/pickup")).toMatchObject({ files: ["tests/pickup"] })
    expect(read("browser", "payments")).toMatchObject({ stages: ["browser"], files: ["payments"] })
  })

  it("reads since which revision, and whether to write the table", () => {
    expect(read("--since", "v1")).toMatchObject({ since: "v1", writeTable: false })
    expect(read("--since=v1", "http", "--write-table")).toMatchObject({ since: "v1", writeTable: true })
    expect(readArguments([], [], { OCOP_WRITE_TABLE: "1" })).toMatchObject({ writeTable: true })
  })

  it("says which word it cannot read", () => {
    expect([read("htp"), read("--since"), read("--wat=1.5")]).toEqual(["htp", "--since", "--wat=1.5"])
  })
})

describe("the limits of the stages", () => {
  it("end before a runner of ninety minutes ends them, with room to install", () => {
    const minutes = Object.values(STAGE_MINUTES).reduce((sum, one) => sum + one, CHECK_MINUTES)
    expect(minutes).toBeLessThan(80)
    const script = readFileSync(new URL("../../../../.ci/run", import.meta.url), "utf8")
    expect(script).toContain(`timeout --kill-after=30 ${CHECK_MINUTES * 60} npm run --silent check`)
  })

  it("can be raised by whoever waits for a long proof, not lowered", () => {
    expect(minutesOf("http", { OCOP_STAGE_MINUTES: "600" })).toBe(600)
    expect(minutesOf("http", { OCOP_STAGE_MINUTES: "1" })).toBe(STAGE_MINUTES.http)
    expect(minutesOf("http", { OCOP_STAGE_MINUTES: "x" })).toBe(STAGE_MINUTES.http)
  })
})

describe("the table of the stages", () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "table-"))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("takes the rows of the stages that ran, keeps the others and adds them up", () => {
    const path = join(folder, "testing.md")
    writeFileSync(path, "# Tests\n\n<!-- stages:begin -->\n<!-- stages:end -->\n\nMore.\n")
    const counts = { passed: 12, failed: 0, skipped: 0 }
    writeStageTable(path, [{ name: "http", counts, seconds: 90 }], "first")
    const more = { name: "unit" as const, counts: { ...counts, failed: 2 }, seconds: 30 }
    writeStageTable(path, [more], "second | twice")
    const text = readFileSync(path, "utf8")
    expect(text.split("\n")).toEqual([
      "# Tests",
      "",
      "<!-- stages:begin -->",
      "",
      "| Stage | Minutes | Cases           | Limit, minutes | Seen            |",
      "| ----- | ------- | --------------- | -------------- | --------------- |",
      "| unit  | 0.5     | 12 and 2 failed | 8              | second \\| twice |",
      "| http  | 1.5     | 12              | 18             | first           |",
      "| whole | 2.0     | 24              | 26             |                 |",
      "",
      "<!-- stages:end -->",
      "",
      "More.",
      "",
    ])
    expect(() => writeStageTable(join(folder, "other.md"), [more], "x")).toThrow("no <!-- stages:begin -->")
  })
})
