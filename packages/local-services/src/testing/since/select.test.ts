import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import type { Area } from "./areas.ts"
import { describeSelection } from "./describe.ts"
import { filesOfStage } from "./files-of-stage.ts"
import { readProject, type Project } from "./project.ts"
import { select, type Selection } from "./select.ts"

let root: string
let project: Project
const shop: Readonly<Record<string, Area>> = {
  buying: { features: ["checkout"], calls: ["store"], journeys: ["buying", "producer-office"] },
  producers: {
    features: ["producer-dashboard"],
    calls: ["producer"],
    journeys: ["listing-files", "producer-office"],
  },
  operators: { features: [], calls: ["operator"], journeys: ["operator"] },
}

const add = (path: string, text = ""): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const manifest = (name: string, dependencies: Record<string, string> = {}): string =>
  JSON.stringify({ name, dependencies, exports: { ".": { default: "./dist/index.js" } } })

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "since-"))
  add("packages/prices/package.json", manifest("@ocop/prices"))
  add("packages/prices/src/index.ts", `export * from "./fee.js"`)
  add("packages/prices/src/fee.ts", "export const fee = 1")
  add("packages/lists/package.json", manifest("@ocop/lists", { "@ocop/prices": "1" }))
  add("packages/lists/src/index.ts", `import "@ocop/prices"`)
  add("packages/local-services/package.json", manifest("@ocop/local-services"))
  add("packages/bench/package.json", manifest("@ocop/bench"))
  add("packages/bench/src/proof.ts")
  add("backend/package.json", manifest("@ocop/backend", { "@ocop/prices": "1" }))
  add("backend/tables.json", `{"owners":{"order":"orders"},"foreignReads":{"pairs":["money -> order"]}}`)
  add("backend/src/api/middlewares.ts", `import "../http/guard"`)
  add("backend/src/http/guard.ts", `import "../domains/people/scope"`)
  add("backend/src/domains/people/scope.ts")
  add("backend/src/api/store/orders/[id]/route.ts", `import "../../../../domains/orders/read-order"`)
  add("backend/src/api/producer/money/route.ts", `import "../../../domains/money/read-money"`)
  add("backend/src/domains/orders/read-order.ts", `import { fee } from "@ocop/prices"`)
  add("backend/src/domains/orders/finish-order.ts")
  add("backend/src/domains/orders/finish-order.test.ts", `import "./finish-order"`)
  add("backend/src/domains/money/read-money.ts")
  add("backend/src/jobs/finish-orders.ts", `import "../domains/orders/finish-order"`)
  add("backend/src/modules/order/models/order.ts")
  add("backend/src/demo/fill.ts")
  add("backend/src/admin/page.tsx")
  add("backend/test/http/support/environment.ts")
  add("backend/test/http/support/buyer.ts", "const read = (id) => get(`/store/orders/${id}`)")
  add("backend/test/http/orders/read.http.test.ts", `import { buyer } from "../support/buyer"`)
  add("backend/test/http/money/money.http.test.ts", `get("/producer/money")`)
  add(
    "backend/test/http/money/job.http.test.ts",
    `import { finish } from "../../../src/domains/orders/finish-order"`,
  )
  add("backend/test/http/upgrade/shop.http.test.ts", `start({ MEDUSA_WORKER_MODE: "shared" })`)
  add("storefront/package.json", manifest("@ocop/storefront"))
  add("storefront/src/shared/button.tsx")
  add("storefront/src/routes/dat-hang.tsx", `import "~/features/checkout/page"`)
  add("storefront/src/features/checkout/page.tsx", `import "~/shared/button"`)
  add("storefront/src/features/producer-dashboard/money.tsx")
  add("e2e/package.json", manifest("@ocop/e2e"))
  add("e2e/support/steps.ts")
  for (const name of ["buying", "producer-office", "operator", "listing-files", "new-journey"])
    add(`e2e/tests/${name}.spec.ts`, name === "buying" ? `import "../support/steps.ts"` : "")
  project = readProject(root)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const short = (path: string): string =>
  path.replace(/^backend\/test\/http\/|^e2e\/tests\/|\.http\.test\.ts$|\.spec\.ts$/g, "")
const chosen = (...paths: string[]) => {
  const selection = select(project, paths, shop)
  const names = (stage: keyof Selection): string[] => [...selection[stage].chosen.keys()].map(short).sort()
  return {
    unit: names("unit"),
    http: names("http"),
    proofs: names("proofs").length > 0,
    browser: names("browser"),
  }
}
/** These tests read the whole repository. */
const NOTHING = { unit: ["packages/local-services"], http: [], proofs: false, browser: [] }
const EVERY_HTTP = ["money/job", "money/money", "orders/read", "upgrade/shop"]
const EVERY_JOURNEY = ["buying", "listing-files", "new-journey", "operator", "producer-office"]
/** A journey that no area names runs with every change of what people see. */
const UNKNOWN = "new-journey"

describe("what a change can touch", () => {
  it("is nothing that runs for texts", () => {
    expect(chosen("README.md", "docs/operations.md", "packages/prices/README.md")).toEqual(NOTHING)
  })

  it("is everything for what no rule knows and for what every stage stands on", () => {
    for (const path of ["package-lock.json", "new-folder/x.ts", "packages/local-services/src/stack.ts"]) {
      const { unit, http, proofs, browser } = chosen(path)
      expect([unit.length, http, proofs, browser], path).toEqual([6, EVERY_HTTP, true, EVERY_JOURNEY])
    }
  })

  it("is a test of HTTP that calls the route behind which a file of a domain runs", () => {
    expect(chosen("backend/src/domains/orders/read-order.ts")).toEqual({
      unit: ["backend", "packages/local-services"],
      http: ["orders/read"],
      proofs: true,
      browser: ["buying", UNKNOWN, "producer-office"].sort(),
    })
    expect(chosen("backend/src/api/producer/money/route.ts").http).toEqual(["money/money"])
  })

  it("is a test of HTTP that imports the file or runs jobs, and journeys that see what a job leaves behind", () => {
    const { http, browser } = chosen("backend/src/domains/orders/finish-order.ts")
    expect(http).toEqual(["money/job", "upgrade/shop"])
    // Buyers see orders; producers see money, which reads their table.
    expect(browser).toEqual(["buying", "listing-files", UNKNOWN, "producer-office"])
    expect(chosen("backend/src/jobs/finish-orders.ts").browser).toEqual(browser)
  })

  it("is every running stage for what stands around all requests, and for tables", () => {
    for (const path of [
      "backend/src/domains/people/scope.ts",
      "backend/src/http/guard.ts",
      "backend/src/modules/order/models/order.ts",
      "backend/src/modules/order/migrations/Migration1.ts",
      "backend/src/demo/fill.ts",
      "backend/data/demo-catalogue.csv",
    ])
      expect(chosen(path), path).toEqual({
        unit: ["backend", "packages/local-services"],
        http: EVERY_HTTP,
        proofs: true,
        browser: EVERY_JOURNEY,
      })
  })

  it("is only unit tests for a unit test, and only the operators' journey for Medusa's admin", () => {
    const unit = ["backend", "packages/local-services"]
    expect(chosen("backend/src/domains/orders/finish-order.test.ts")).toEqual({ ...NOTHING, unit })
    expect(chosen("backend/src/admin/page.tsx")).toEqual({ ...NOTHING, unit, browser: [UNKNOWN, "operator"] })
  })

  it("is what a package reaches, through its entry and through other packages", () => {
    expect(chosen("packages/prices/src/fee.ts")).toEqual({
      unit: ["backend", "packages/lists", "packages/local-services", "packages/prices"],
      http: ["orders/read"],
      proofs: true,
      browser: ["buying", UNKNOWN, "producer-office"].sort(),
    })
    expect(chosen("packages/prices/src/rates.json").http).toEqual(EVERY_HTTP)
    const { proofs, http } = chosen("packages/bench/src/proof.ts")
    expect([proofs, http]).toEqual([true, []])
  })

  it("is a test that changed, the tests that use a helper, and all if nobody imports it", () => {
    expect(chosen("backend/test/http/money/job.http.test.ts")).toEqual({ ...NOTHING, http: ["money/job"] })
    expect(chosen("backend/test/http/support/buyer.ts").http).toEqual(["orders/read"])
    expect(chosen("backend/test/http/support/environment.ts").http).toEqual(EVERY_HTTP)
    expect(chosen("backend/test/http/gone.http.test.ts")).toEqual(NOTHING)
    expect(chosen("e2e/tests/operator.spec.ts").browser).toEqual(["operator"])
    expect(chosen("e2e/support/steps.ts").browser).toEqual(["buying"])
    expect(chosen("e2e/playwright.config.ts").browser).toEqual(EVERY_JOURNEY)
    expect(chosen("e2e/bench/pages.ts")).toEqual(NOTHING)
  })

  it("is the journeys of a feature or of the features of a page, and all for what features share", () => {
    const buying = ["buying", UNKNOWN, "producer-office"].sort()
    expect(chosen("storefront/src/features/checkout/page.tsx").browser).toEqual(buying)
    expect(chosen("storefront/src/routes/dat-hang.tsx").browser).toEqual(buying)
    expect(chosen("storefront/src/features/brand-new/page.tsx").browser).toEqual(EVERY_JOURNEY)
    expect(chosen("storefront/src/shared/button.tsx").browser).toEqual(EVERY_JOURNEY)
    expect(chosen("storefront/messages/vi.json").http).toEqual([])
  })
})

describe("how it is told and handed on", () => {
  it("names what runs with its reason, and what is left out", () => {
    const path = "backend/src/domains/orders/read-order.ts"
    const lines = describeSelection("v1", [path], select(project, [path], shop)).join("\n")
    expect(lines).toContain("Changed since v1: 1 file\n")
    expect(lines).toContain(`http: 1 of 4\n    orders/read, because of ${path}`)
    expect(lines).toContain("left out, no change reaches them: money/job, money/money, upgrade/shop")
    expect(describeSelection("v1", [], select(project, [], shop))).toContain(
      "  http: left out; no change reaches it",
    )
  })

  it("is parts of file names for the runners", () => {
    const selection = select(project, ["backend/src/domains/orders/read-order.ts"], shop)
    expect(filesOfStage(selection, "unit")).toEqual(["packages/local-services/", "backend/"])
    expect(filesOfStage(selection, "http")).toEqual(["test/http/orders/read.http.test.ts"])
    expect(filesOfStage(selection, "proofs")).toEqual([])
    expect(filesOfStage(selection, "browser")).toContain("tests/buying.spec.ts")
    expect(filesOfStage(select(project, ["package.json"], shop), "http")).toEqual([])
    expect(filesOfStage(select(project, [], shop), "http")).toBeUndefined()
  })
})
