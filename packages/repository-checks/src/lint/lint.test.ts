import { join } from "node:path"
import { ESLint } from "eslint"
import { describe, expect, it, vi } from "vitest"
import { exists, readJson, ROOT } from "../repository.ts"

// The first text waits until ESLint has loaded all plugins.
vi.setConfig({ testTimeout: 60_000 })

/** The real configuration, without the rules that need a compiled program: the files here are not there. */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: join(ROOT, ".eslint.config.mjs"),
  overrideConfig: {
    files: ["**/*.{ts,tsx,mjs}"],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { "@typescript-eslint/no-floating-promises": "off" },
  },
})

/** What is said of a text at a path, by rule, of errors. */
async function problemsOf(path: string, text: string): Promise<Readonly<Record<string, string>>> {
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, path) })
  const errors = (result?.messages ?? []).filter(({ severity }) => severity === 2)
  return Object.fromEntries(errors.map(({ ruleId, message }) => [ruleId ?? "no rule", message]))
}

const lines = (count: number, line = "  use()\n"): string => line.repeat(count)
const longFunction = (count: number): string => `export function long() {\n${lines(count - 2)}}\n`

describe("check:lint keeps functions and files small", () => {
  it("a function of 120 lines is taken, one of 121 is not; blank lines and comments do not count", async () => {
    const path = "packages/repository-checks/src/planted.ts"
    expect(await problemsOf(path, longFunction(120))).not.toHaveProperty("max-lines-per-function")
    expect(await problemsOf(path, longFunction(121))).toHaveProperty("max-lines-per-function")
    const commented = longFunction(120).replace("{\n", `{\n${lines(50, "\n  // why\n")}`)
    expect(await problemsOf(path, commented)).not.toHaveProperty("max-lines-per-function")
  })

  it.each([
    "backend/src/domains/orders/planted.ts",
    "storefront/src/features/orders/planted.tsx",
    "packages/bench/bin/planted.mjs",
  ])("%s of 401 lines is not taken", async (path) => {
    expect(await problemsOf(path, lines(400, "use()\n"))).not.toHaveProperty("max-lines")
    expect(await problemsOf(path, lines(401, "use()\n"))).toHaveProperty("max-lines")
  })

  it.each([
    "backend/test/http/planted.http.test.ts",
    "backend/src/domains/orders/planted.test.ts",
    "e2e/planted.spec.ts",
    "backend/src/modules/review/migrations/Migration1.ts",
  ])("%s may be long", async (path) => {
    const problems = await problemsOf(path, longFunction(401))
    expect(Object.keys(problems)).not.toContain("max-lines-per-function")
    expect(Object.keys(problems)).not.toContain("max-lines")
  })

  it("the list of functions that are still too long only becomes shorter, and names no file that is gone", () => {
    const MOST = 5
    const suppressed = readJson<Record<string, Record<string, { count: number }>>>(
      ROOT,
      ".eslint-suppressions.json",
    )
    const rules = Object.values(suppressed).flatMap((byRule) => Object.entries(byRule))
    expect([...new Set(rules.map(([rule]) => rule))]).toEqual(
      rules.length > 0 ? ["max-lines-per-function"] : [],
    )
    expect(rules.reduce((sum, [, { count }]) => sum + count, 0)).toBeLessThanOrEqual(MOST)
    expect(Object.keys(suppressed).filter((path) => !exists(ROOT, path))).toEqual([])
    // Without this ESLint would not fail for a line of the list that is not needed any more.
    const { scripts } = readJson<{ scripts: Record<string, string> }>(ROOT, "package.json")
    expect(scripts["check:lint"]).toContain("--suppressions-location .eslint-suppressions.json")
    expect(scripts["check:lint"]).not.toContain("pass-on-unpruned-suppressions")
  })
})

const inTransaction = (call: string): string => `
export const planted = (container: Container, database: Database) =>
  database.transaction(async (trx) => {
    for (const id of ids) await ${call}
  })
`

describe("check:lint keeps a transaction on one connection of the pool", () => {
  const path = "backend/src/domains/payments/planted.ts"

  it.each(["paymentsOf(container, [id])", "read(database, id)", "mark(id, container).then(log)"])(
    "%s may not stand inside one",
    async (call) => {
      expect((await problemsOf(path, inTransaction(call)))["no-restricted-syntax"]).toContain(
        "asks the pool for a second connection: pass `trx` to it",
      )
    },
  )

  it.each(["paymentsOf(trx, [id])", "queueNotification(container, { id }, trx)"])("%s may", async (call) => {
    expect(await problemsOf(path, inTransaction(call))).not.toHaveProperty("no-restricted-syntax")
  })
})

const workflow = (body: string): string => `
import { createWorkflow, createStep, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
export const planted = createWorkflow("planted", function (input: { id: string }) {
${body}
  return new WorkflowResponse(input)
})
`

describe("check:lint keeps workflows in their place", () => {
  it.each([
    "backend/src/domains/orders/planted.ts",
    "backend/src/domains/orders/pickup/planted.ts",
    "backend/src/api/store/planted/route.ts",
    "backend/src/setup/planted.ts",
    "backend/src/workflows/planted.ts",
  ])("%s may not make one", async (path) => {
    expect((await problemsOf(path, workflow("")))["no-restricted-imports"]).toMatch(
      /A workflow or step belongs to the workflows\/ folder of its domain \(backend\/src\/domains\/\*\/workflows\)/,
    )
  })

  it.each([
    "backend/src/domains/orders/workflows/planted.ts",
    "backend/src/domains/orders/workflows/steps/planted.ts",
    "backend/src/workflows/hooks/planted.ts",
  ])("%s may", async (path) => {
    expect(await problemsOf(path, workflow(""))).not.toHaveProperty("no-restricted-imports")
  })

  it("Medusa's rules of workflows hold in the domains' folders", async () => {
    const path = "backend/src/domains/orders/workflows/planted.ts"
    expect(await problemsOf(path, workflow("  if (input.id) throw new Error()"))).toMatchObject({
      "@medusajs/no-if-in-workflow-constructor": expect.any(String) as string,
      "@medusajs/no-throw-in-workflow-constructor": expect.any(String) as string,
    })
    const step = `import { createStep } from "@medusajs/framework/workflows-sdk"
export const planted = createStep("planted", async () => { return 1 })`
    expect(await problemsOf(path, step)).toHaveProperty("@medusajs/step-must-return-step-response")
  })
})

describe("check:lint keeps Medusa's rules of modules for providers too", () => {
  const service = `import { MedusaService } from "@medusajs/framework/utils"
export class PlantedService extends MedusaService({}) {
  constructor() { this.ready = true }
  read() { return 1 }
}`
  it.each(["modules", "providers"])("backend/src/%s", async (folder) => {
    expect(await problemsOf(`backend/src/${folder}/planted/service.ts`, service)).toMatchObject({
      "@medusajs/service-constructor-must-call-super": expect.any(String) as string,
      "@medusajs/service-methods-must-be-async": expect.any(String) as string,
    })
    const index = `import { Module } from "@medusajs/framework/utils"\nexport default Module("Planted-Module", { service: Planted })`
    expect(await problemsOf(`backend/src/${folder}/planted/index.ts`, index)).toHaveProperty(
      "@medusajs/module-name-snake-case",
    )
  })
})

describe("check:lint keeps an exclusive end from being shown as a day", () => {
  it.each([
    "formatDateVi(certificate.validUntil)",
    "formatDateVi(new Date(row.valid_until))",
    "formatDateVi(Date.parse(validUntil) - 1)",
    "vietnamDay(until.getTime() - 1)",
    "findVietnamDay(period.until * 1000)",
    "day(certificate.until)",
    "lastDayOf(live.valid_until)",
    "readableDate(until)",
  ])("%s is refused everywhere", async (call) => {
    for (const path of ["storefront/src/features/planted.tsx", "backend/src/domains/orders/planted.ts"])
      expect((await problemsOf(path, `use(${call})\n`))["no-restricted-syntax"]).toMatch(/lastDayOfPeriod/)
  })

  it.each([
    "formatDateVi(lastDayOfPeriod(certificate.validUntil))",
    "formatDateVi(lastDayOfPeriod(certificate.until * 1000))",
    "formatDateTimeVi(session.until)",
    "endOfVietnamDay(until)",
    "formatDateVi(certificate.validFrom)",
  ])("%s is not", async (call) => {
    expect(await problemsOf("storefront/src/features/planted.tsx", `use(${call})\n`)).not.toHaveProperty(
      "no-restricted-syntax",
    )
  })
})
