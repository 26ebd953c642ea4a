import { afterEach, describe, expect, it } from "vitest"
import { plantRepository } from "../testing/planted.ts"
import { runCheck } from "../testing/run-check.ts"
import { main } from "./check-routes.ts"

const removals: (() => void)[] = []
afterEach(() => removals.splice(0).forEach((remove) => remove()))

const contracts = `import { route } from "./contract.js"
export const shopRoutes = {
  lookUp: route({ method: "GET", path: "/store/orders/:id", actor: "anyone", answer: order }),
  place: route({ method: "POST", path: "/store/orders", actor: "anyone", answer: order }),
}`
const files = {
  "packages/contracts/src/routes/index.ts": `import { shopRoutes } from "./shop.js"\nexport const routes = { ...shopRoutes } as const`,
  "packages/contracts/src/routes/shop.ts": contracts,
  "backend/src/api/store/orders/[id]/route.ts": "export const GET = answer",
  "backend/src/api/store/orders/route.ts": "export async function POST() {}\nconst GET = 1",
  "backend/src/api/middlewares.ts": "export const GET = 1",
}

async function run(more: Record<string, string> = {}) {
  const { root, remove } = plantRepository({ ...files, ...more })
  removals.push(remove)
  return runCheck(() => main(root))
}

describe("check:routes", () => {
  it("takes routes that have their contracts", async () => {
    expect(await run()).toEqual({ code: 0, printed: "routes: 2 with their contracts, no problem\n" })
  })

  it.each([
    [
      "a route without a contract",
      { "backend/src/api/store/orders/[id]/notes/route.ts": "export const POST = answer" },
      "backend/src/api/store/orders/[id]/notes/route.ts:1: POST /store/orders/:id/notes has no contract. Who may call it, what it takes and what it answers belong to packages/contracts/src/routes",
    ],
    [
      "a further method of a route",
      { "backend/src/api/store/orders/route.ts": "const DELETE = 1\nexport { POST, DELETE } from './x'" },
      "DELETE /store/orders has no contract",
    ],
    [
      "a contract without a route",
      { "backend/src/api/store/orders/[id]/route.ts": "export const PUT = answer" },
      "packages/contracts/src/routes/shop.ts:3: GET /store/orders/:id has no route. It belongs to backend/src/api/store/orders/[id]/route.ts",
    ],
    [
      "a contract that is there twice",
      {
        "packages/contracts/src/routes/shop.ts": contracts.replace(
          "\n}",
          `\n again: route({ method: "POST", path: "/store/orders" }),\n}`,
        ),
      },
      "POST /store/orders has a contract already",
    ],
    [
      "contracts that are no part of the table",
      {
        "packages/contracts/src/routes/more.ts": `export const moreRoutes = { place: route({ method: "POST", path: "/store/orders" }) }`,
      },
      "the contracts of moreRoutes are not part of `routes`",
    ],
  ])("fails on %s", async (_, more, sentence) => {
    const { code, printed } = await run(more)
    expect(code).toBe(1)
    expect(printed).toContain(sentence)
  })
})
