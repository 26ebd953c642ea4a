import { describe, expect, it } from "vitest"

import { copyWithMedusa, withMedusa } from "./copy-with-medusa.ts"

describe("a copy with another Medusa", () => {
  it("changes the packages that are released with Medusa and no other", () => {
    const manifest = {
      name: "backend",
      dependencies: { "@medusajs/medusa": "2.21.2", "@medusajs/ui": "4.2.8", stripe: "1.0.0" },
      devDependencies: { "@medusajs/test-utils": "2.21.2", "@medusajs/eslint-plugin": "2.21.1" },
    }
    expect(withMedusa(manifest, "2.22.0")).toEqual({
      name: "backend",
      dependencies: { "@medusajs/medusa": "2.22.0", "@medusajs/ui": "4.2.8", stripe: "1.0.0" },
      devDependencies: { "@medusajs/test-utils": "2.22.0", "@medusajs/eslint-plugin": "2.21.1" },
    })
  })

  it.each(["latest", "^2.22.0", "2.22", "2.22.0; rm"])("refuses %s as a version", (version) => {
    expect(() => copyWithMedusa("/nowhere", version)).toThrow("is no version")
  })
})
