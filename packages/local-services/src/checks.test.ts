import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { findBadLicences, findProprietaryUse, isTaken } from "../bin/check-licences.mjs"
import { PROJECT_ROOT } from "./throw-away.ts"

describe("check-licences", () => {
  it.each([
    `import rbac from "@medusajs/medusa/rbac"`,
    `modules: [{ resolve: "@medusajs/medusa/auth-oidc" }]`,
    `definePolicies([])`,
    `await checkPermissions(x)`,
    `query: { rbac_filter_fields: true }`,
    `if (config.featureFlags.rbac) {}`,
    `featureFlags: { translation: true,\n rbac: true }`,
  ])("finds %s", (text) => {
    expect(findProprietaryUse("x.ts", text)).not.toEqual([])
  })

  it("leaves ordinary code alone", () => {
    expect(findProprietaryUse("x.ts", `featureFlags: { translation: true }\nconst rbacLike = 1`)).toEqual([])
  })

  it("takes free licences only", () => {
    for (const licence of ["MIT", "(MIT OR GPL-3.0)", "Apache-2.0 AND MIT"])
      expect(isTaken(licence)).toBe(true)
    for (const licence of ["GPL-3.0", "MIT AND GPL-3.0", "UNLICENSED", "SEE LICENSE IN x", undefined]) {
      expect(isTaken(licence)).toBe(false)
    }
  })

  it("refuses a shipped dependency under another licence and one without any", () => {
    const manifest = {
      dependencies: { good: "1", bad: "1", none: "1" },
      optionalDependencies: { elsewhere: "1" },
    }
    const licences: Record<string, string> = { good: "MIT", bad: "AGPL-3.0" }
    expect(findBadLicences("p", manifest, (name: string) => licences[name])).toEqual([
      `p: bad is under "AGPL-3.0"`,
      `p: none is under "no licence that could be found"`,
    ])
  })
})

describe("check-directions", () => {
  let folder: string
  const add = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const cli = join(PROJECT_ROOT, "node_modules/.bin/depcruise")
  const broken = (): string[] => {
    const config = join(PROJECT_ROOT, ".dependency-cruiser.cjs")
    const args = [cli, "packages", "backend", "storefront", "--config", config, "--output-type", "json"]
    const options = { cwd: folder, encoding: "utf8", timeout: 60_000 } as const
    const report = JSON.parse(execFileSync(process.execPath, args, options)) as {
      summary: { violations: { rule: { name: string }; from: string }[] }
    }
    return report.summary.violations.map((v) => `${v.rule.name} ${v.from}`).sort()
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "directions-"))
    add("package.json", `{ "name": "fixture", "type": "module" }`)
    add(
      "storefront/tsconfig.json",
      `{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } }, "include": ["src"] }`,
    )
    add("backend/src/modules/a/index.ts", `import "../b/index.js"\nexport const a = 1\n`)
    add("backend/src/modules/b/index.ts", `export const b = 1\n`)
    add("backend/src/workflows/w.ts", `import "../modules/a/index.js"\nimport "../modules/b/index.js"\n`)
    add("backend/src/s.ts", `import "../../storefront/src/shared/x.js"\n`)
    add("storefront/src/shared/x.ts", `export const x = 1\n`)
    add("storefront/src/shared/up.ts", `import "~/features/f"\n`)
    add("storefront/src/features/f.ts", `export const f = 1\n`)
    add("storefront/src/features/up.ts", `import type { r } from "../routes/r"\nexport type R = typeof r\n`)
    add("storefront/src/features/one/a.ts", `import "../two/b"\nimport "./own"\n`)
    add("storefront/src/features/one/own.ts", `export const own = 1\n`)
    add("storefront/src/features/two/b.ts", `export const b = 1\n`)
    add("storefront/src/routes/r.ts", `import "~/features/f"\nexport const r = 1\n`)
    add("storefront/src/routes/b.ts", `import "../../../backend/src/modules/b/index"\n`)
    add("packages/ocop/src/up.ts", `import "../../../backend/src/modules/b/index.js"\n`)
    add("packages/contracts/src/c.ts", `import "../../delivery/src/d.js"\nimport "../../ocop/src/o.js"\n`)
    add("packages/contracts/src/r.ts", `import "node:fs"\n`)
    add("packages/delivery/src/d.ts", `export const d = 1\n`)
    add("packages/ocop/src/o.ts", `export const o = 1\n`)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("finds every forbidden direction and nothing else", () => {
    expect(broken()).toEqual([
      "backend-knows-no-storefront backend/src/s.ts",
      "contracts-stay-small packages/contracts/src/c.ts",
      "contracts-stay-small packages/contracts/src/r.ts",
      "modules-do-not-import-modules backend/src/modules/a/index.ts",
      "packages-know-nothing-above packages/ocop/src/up.ts",
      "storefront-features-are-below-routes storefront/src/features/up.ts",
      "storefront-features-do-not-know-each-other storefront/src/features/one/a.ts",
      "storefront-knows-no-backend storefront/src/routes/b.ts",
      "storefront-shared-is-below-features storefront/src/shared/up.ts",
    ])
  }, 60_000)
})
