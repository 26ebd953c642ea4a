import { existsSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { main } from "./check.ts"
import { readJson, ROOT } from "./repository.ts"
import { plantRepository } from "./testing/planted.ts"
import { runCheck } from "./testing/run-check.ts"

const scripts = (checks: Readonly<Record<string, string>>) => ({
  "package.json": JSON.stringify({ scripts: checks }),
})

describe("npm run check", () => {
  it("runs every check, also after one that failed, and names what failed", async () => {
    const { root, remove } = plantRepository(
      scripts({
        "check:one": "node -e 'process.exit(1)'",
        "check:two": "node -e 'fs.writeFileSync(`ran`, ``)'",
        check: "node -e 'process.exit(1)'",
        build: "node -e 'process.exit(1)'",
      }),
    )
    const { code, printed } = await runCheck(() => main(root))
    expect(existsSync(join(root, "ran"))).toBe(true)
    remove()
    expect(code).toBe(1)
    expect(printed).toMatch(/✗ check:one .* s\n✓ check:two .* s\nfailed: check:one\n$/)
  })

  it("passes when all do", async () => {
    const { root, remove } = plantRepository(scripts({ "check:two": "node -e ''" }))
    expect(await runCheck(() => main(root))).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/passed\n$/) as string,
    })
    remove()
  })

  it("holds each rule of the repository", () => {
    const { scripts: own } = readJson<{ scripts: Record<string, string> }>(ROOT, "package.json")
    expect(own.check).toBe("node packages/repository-checks/src/check.ts")
    expect(Object.keys(own).filter((name) => name.startsWith("check:"))).toEqual(
      expect.arrayContaining(
        ["types", "lint", "format", "licences", "directions", "pairs", "routes", "tables", "words"].map(
          (name) => `check:${name}`,
        ),
      ),
    )
  })
})
