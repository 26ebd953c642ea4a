import { describe, expect, it } from "vitest"
import { findBadLicences, findProprietaryUse, isTaken } from "./check-licences.ts"

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
