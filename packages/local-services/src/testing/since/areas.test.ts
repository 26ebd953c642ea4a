import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

import { PROJECT_ROOT } from "../../throw-away.ts"
import { areas } from "./areas.ts"
import { readProject } from "./project.ts"
import { select } from "./select.ts"

describe("the areas of this repository", () => {
  it("name journeys and features that there are", () => {
    const journeys = readdirSync(join(PROJECT_ROOT, "e2e", "tests"))
      .filter((name) => name.endsWith(".spec.ts"))
      .map((name) => name.replace(".spec.ts", ""))
    const named = new Set(Object.values(areas).flatMap((area) => area.journeys))
    expect([...named].filter((name) => !journeys.includes(name))).toEqual([])
    for (const feature of Object.values(areas).flatMap((area) => area.features))
      expect(existsSync(join(PROJECT_ROOT, "storefront", "src", "features", feature)), feature).toBe(true)
  })

  it("leave tests of HTTP out for a file of one domain", () => {
    const whole = readProject(PROJECT_ROOT)
    const { http } = select(whole, ["backend/src/api/operator/settlement/withholding/route.ts"])
    expect(http.all.length).toBeGreaterThan(20)
    expect([...http.chosen.keys()]).toContain("backend/test/http/settlement/settlement.http.test.ts")
    expect([...http.chosen.keys()]).not.toContain("backend/test/http/reviews/reviews.http.test.ts")
  })
})
