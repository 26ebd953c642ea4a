import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { ROOT } from "../sandbox/sandbox.ts"
import { readShown } from "./figure.ts"
import { longProofs } from "./proofs.ts"
import { writeProofRow } from "./write-row.ts"

describe("what a proof has shown", () => {
  const printed = [
    "Worker … 6.2 s",
    "",
    "10 webhooks",
    "  4 orders wait for a transfer",
    "  ✓ none was lost (10)",
    "    1.2 ms, begun later",
    "  12.3 s",
    "12 s",
    "5 passed, 0 failed",
  ]

  it("is its figures, counts and time", () => {
    expect(readShown(printed, "well", 12.4)).toEqual({
      holds: true,
      figure: "4 orders wait for a transfer; 5 passed, 0 failed; 12 s",
    })
  })

  it("is red with the claims that are not so, where it stopped, or when it did not come to its end", () => {
    const red = printed.map((line) => line.replace("✓", "✗").replace("0 failed", "1 failed"))
    expect(readShown(red, "badly", 3)).toEqual({
      holds: false,
      figure: "**red: 5 passed, 1 failed**; none was lost (10); 4 orders wait for a transfer; 3 s",
    })
    expect(readShown(["Worker …"], { afterMinutes: 20 }, 1200).figure).toBe(
      "**red: not done after 20 minutes**; 1200 s",
    )
    expect(readShown([], "badly", 1).figure).toBe("**red: did not come to its end**; 1 s")
    // A program that says that all is well and fails has failed.
    expect(readShown(printed, "badly", 1).holds).toBe(false)
    expect(readShown([], "well", 1).holds).toBe(false)
    expect(readShown(["0 passed, 0 failed"], "well", 1).holds).toBe(false)
  })
})

describe("the table of what was proved", () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "proofs-"))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("takes a new row in the place of what the same command showed before", () => {
    const path = join(folder, "reliability.md")
    const head =
      "| Claim | Command | Date | Revision | Machine | Figure |\n| --- | --- | --- | --- | --- | --- |"
    const old = [
      "| a | one | d | r | m | f |",
      "| b | two | d | r | m | f |",
      "| c | same run | d | r | m | f |",
    ]
    const last = "| e | three | d | r | m | f |"
    writeFileSync(path, `<!-- proofs:begin -->\n${[head, ...old, last].join("\n")}\n<!-- proofs:end -->\n`)
    const claims = (): string[] =>
      [...readFileSync(path, "utf8").matchAll(/^\| (\w+) .*\| (\w+) +\|$/gm)].map(([, a, f]) => `${a} ${f}`)
    writeProofRow(path, ["new", "two", "d", "r", "m", "g"])
    expect(claims().slice(1)).toEqual(["a f", "new g", "e f"])
    writeProofRow(path, ["more", "four", "d", "r", "m", "g"])
    expect(claims().slice(1)).toEqual(["a f", "new g", "e f", "more g"])
  })

  it("has a place in the document, and every proof a command", () => {
    expect(readFileSync(join(ROOT, "docs", "reliability.md"), "utf8")).toMatch(
      /<!-- proofs:begin -->[\s\S]*<!-- proofs:end -->/,
    )
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>
    }
    const commands = Object.keys(scripts).filter((name) => name.startsWith("prove:"))
    const listed = longProofs.map(({ name }) => `prove:${name}`)
    expect(commands.filter((name) => !listed.includes(name))).toEqual([])
  })
})

describe("the mistakes of prove:mutants", () => {
  interface Mutant {
    readonly name: string
    readonly tests: readonly string[]
    readonly changes: readonly { readonly file: string; readonly find: string }[]
  }
  const mutants = createRequire(import.meta.url)(
    join(ROOT, "backend", "test", "mutants", "mutants.cjs"),
  ) as Mutant[]

  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))("%s can be made", (_, { changes }) => {
    for (const { file, find } of changes) {
      const path = join(ROOT, "backend", file)
      expect(existsSync(path), file).toBe(true)
      expect(readFileSync(path, "utf8").split(find), `${file}: ${find}`).toHaveLength(2)
    }
  })
})
