import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readJson, ROOT } from "../repository.ts"
import { plantRepository, type PlantedRepository } from "../testing/planted.ts"

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
}

describe("check:directions", () => {
  let repository: PlantedRepository
  const broken = (): readonly string[] => {
    const cli = join(ROOT, "node_modules/.bin/depcruise")
    const config = join(ROOT, ".dependency-cruiser.cjs")
    const args = [cli, "packages", "backend", "storefront", "--config", config, "--output-type", "json"]
    const options = { cwd: repository.root, encoding: "utf8", timeout: 60_000 } as const
    const report = JSON.parse(execFileSync(process.execPath, args, options)) as {
      summary: { violations: Violation[] }
    }
    return [...new Set(report.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))].sort()
  }

  beforeAll(() => {
    repository = plantRepository({
      "package.json": `{ "name": "fixture", "type": "module" }`,
      "storefront/tsconfig.json": `{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } }, "include": ["src"] }`,
      "node_modules/knex/package.json": `{ "name": "knex", "main": "index.js" }`,
      "node_modules/knex/index.js": "",
      // The backend.
      "backend/src/api/store/route.ts": `import "../../domains/orders/list"\nexport const GET = 1\n`,
      "backend/src/api/store/module/route.ts": `import "../../../modules/b/index"\n`,
      "backend/src/api/store/sql/route.ts": `import "knex"\n`,
      "backend/src/domains/basket/lines.ts": `export const lines = 1\n`,
      "backend/src/domains/basket/up.ts": `import "../reviews/summary"\n`,
      "backend/src/domains/reviews/summary.ts": `export const summary = 1\n`,
      "backend/src/domains/orders/list.ts": `import "../basket/lines"\nimport "../../modules/b/index"\n`,
      "backend/src/domains/orders/edge.ts": `import "../../http/guard"\n`,
      "backend/src/domains/vouchers/read.ts": `import "../../shared/day"\n`,
      "backend/src/domains/listings/a/one.ts": `import "../b/two"\n`,
      "backend/src/domains/listings/b/two.ts": `export const two = 2\n`,
      "backend/src/domains/listings/b/three.ts": `import "../a/four"\n`,
      "backend/src/domains/listings/a/four.ts": `export const four = 4\n`,
      "backend/src/http/guard.ts": `import "../domains/basket/lines"\n`,
      "backend/src/lib/old.ts": `export const old = 1\n`,
      "backend/src/modules/a/index.ts": `import "../b/index.js"\nimport "../../shared/day"\n`,
      "backend/src/modules/b/index.ts": `export const b = 1\n`,
      "backend/src/modules/c/up.ts": `import "../../domains/orders/list"\n`,
      "backend/src/providers/p/up.ts": `import "../../http/guard"\n`,
      "backend/src/scripts/tool.ts": `import "../lib/old"\n`,
      "backend/src/shared/day.ts": `export const day = 1\n`,
      "backend/src/shared/up.ts": `import "../domains/basket/lines"\n`,
      "backend/src/s.ts": `import "../../storefront/src/shared/x.js"\n`,
      // The storefront.
      "storefront/src/shared/x.ts": `export const x = 1\n`,
      "storefront/src/shared/up.ts": `import "~/features/f"\n`,
      "storefront/src/features/f.ts": `export const f = 1\n`,
      "storefront/src/features/up.ts": `import type { r } from "../routes/r"\nexport type R = typeof r\n`,
      "storefront/src/features/one/a.ts": `import "../two/b"\nimport "./own"\n`,
      "storefront/src/features/one/own.ts": `export const own = 1\n`,
      "storefront/src/features/two/b.ts": `export const b = 1\n`,
      "storefront/src/routes/r.ts": `import "~/features/f"\nexport const r = 1\n`,
      "storefront/src/routes/b.ts": `import "../../../backend/src/modules/b/index"\n`,
      // Packages.
      "packages/ocop/src/up.ts": `import "../../../backend/src/modules/b/index.js"\n`,
      "packages/contracts/src/c.ts": `import "../../delivery/src/d.js"\nimport "../../ocop/src/o.js"\n`,
      "packages/contracts/src/r.ts": `import "node:fs"\n`,
      "packages/delivery/src/d.ts": `export const d = 1\n`,
      "packages/ocop/src/o.ts": `export const o = 1\n`,
    })
  })
  afterAll(() => repository.remove())

  it("finds every forbidden direction and nothing else", () => {
    expect(broken()).toEqual([
      "backend-knows-no-storefront backend/src/s.ts",
      "contracts-stay-small packages/contracts/src/c.ts",
      "contracts-stay-small packages/contracts/src/r.ts",
      "domain-basket backend/src/domains/basket/up.ts",
      "domains-know-no-edge backend/src/domains/orders/edge.ts",
      "known-domains backend/src/domains/vouchers/read.ts",
      "modules-and-providers-are-ground backend/src/modules/a/index.ts",
      "modules-and-providers-are-ground backend/src/modules/c/up.ts",
      "modules-and-providers-are-ground backend/src/providers/p/up.ts",
      "modules-do-not-import-modules backend/src/modules/a/index.ts",
      "no-folder-circles backend/src/domains/listings/a",
      "no-folder-circles backend/src/domains/listings/b",
      "no-lib backend/src/scripts/tool.ts",
      "packages-know-nothing-above packages/ocop/src/up.ts",
      "routes-are-thin backend/src/api/store/module/route.ts",
      "routes-are-thin backend/src/api/store/sql/route.ts",
      "shared-knows-nobody backend/src/shared/up.ts",
      "storefront-features-are-below-routes storefront/src/features/up.ts",
      "storefront-features-do-not-know-each-other storefront/src/features/one/a.ts",
      "storefront-knows-no-backend storefront/src/routes/b.ts",
      "storefront-shared-is-below-features storefront/src/shared/up.ts",
    ])
  }, 60_000)

  it("runs over the backend, the storefront and the packages", () => {
    const { scripts } = readJson<{ scripts: Record<string, string> }>(ROOT, "package.json")
    expect(scripts["check:directions"]).toMatch(/packages\/\*\/src backend\/src storefront\/src/)
  })
})
