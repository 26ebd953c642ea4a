import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"

import { http, unit, type Internal } from "./internal.ts"
import { failedFiles, filesOf, inDoubt, runGuards } from "./run-guards.ts"

const one: Internal = {
  name: "one",
  use: "",
  where: [],
  guards: [http("payments"), unit("packages/a/src/a.test.ts")],
}
const two: Internal = { name: "two", use: "", where: [], guards: [http("payments"), http("pickup")] }

describe("the rehearsal of an upgrade", () => {
  it("runs each guard once", () => {
    expect(filesOf([one, two], "http")).toEqual([
      "backend/test/http/payments.http.test.ts",
      "backend/test/http/pickup.http.test.ts",
    ])
    expect(filesOf([one, two], "browser")).toEqual([])
  })

  it("reads the files that failed from what the runners print", () => {
    const output = [
      " FAIL  test/http/pickup.http.test.ts > pickup at a sales point > ends a pickup",
      " FAIL  test/http/pickup.http.test.ts > pickup at a sales point > another",
      "  1) [chromium] › tests/search-feed.spec.ts:12:3 › a change is in search",
      " ✓ test/http/payments.http.test.ts",
    ].join("\n")
    expect(failedFiles(output)).toEqual(["test/http/pickup.http.test.ts", "tests/search-feed.spec.ts"])
  })

  it("doubts what a failed guard stands for, and everything of a stage that names no file", () => {
    const failed = ["test/http/pickup.http.test.ts"]
    expect(inDoubt([one, two], [{ stage: "http", ok: false, failed }])).toEqual([two])
    expect(inDoubt([one, two], [{ stage: "http", ok: false, failed: [] }])).toEqual([one, two])
    expect(inDoubt([one, two], [{ stage: "http", ok: true, failed: [] }])).toEqual([])
    expect(inDoubt([one, two], [{ stage: "unit", ok: false, failed: ["packages/a/src/a.test.ts"] }])).toEqual(
      [one],
    )
  })
})

describe("the stages of a rehearsal", () => {
  let root: string | undefined
  afterEach(() => root && rmSync(root, { recursive: true, force: true }))

  it("run in the given repository, with the names of the guards only, and give what failed", async () => {
    root = mkdtempSync(join(tmpdir(), "rehearsal-"))
    mkdirSync(join(root, "packages/local-services/bin"), { recursive: true })
    // In the place of `npm test`: writes what it was asked for; the HTTP stage fails in one file.
    writeFileSync(
      join(root, "packages/local-services/bin/test.mjs"),
      `import { appendFileSync } from "node:fs"
      const [stage, ...files] = process.argv.slice(2)
      appendFileSync("asked.txt", [stage, ...files].join(" ") + "\\n")
      if (stage === "http") process.stdout.write(" FAIL  test/http/pickup.http.test.ts > ends a pickup\\n")
      process.exitCode = stage === "http" ? 1 : 0`,
    )
    const results = await runGuards(root, [one, two], ["http", "unit", "proofs"])
    expect(readFileSync(join(root, "asked.txt"), "utf8")).toBe(
      "unit packages/a/src/a.test.ts\nhttp payments.http pickup.http\n",
    )
    expect(results).toEqual([
      { stage: "unit", ok: true, failed: [] },
      { stage: "http", ok: false, failed: ["test/http/pickup.http.test.ts"] },
    ])
    expect(inDoubt([one, two], results)).toEqual([two])
  })
})
