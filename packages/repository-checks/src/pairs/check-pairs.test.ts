import { afterEach, describe, expect, it } from "vitest"
import { plantRepository } from "../testing/planted.ts"
import { runCheck } from "../testing/run-check.ts"
import { main } from "./check-pairs.ts"

const removals: (() => void)[] = []
afterEach(() => removals.splice(0).forEach((remove) => remove()))

const order = ["checkout", "orders", "basket", "producers"]
const files = {
  "backend/src/domains/checkout/place.ts": `import { a } from "../basket/lines"\nimport { b } from "./own"`,
  "backend/src/domains/orders/list.ts": `import type { A } from "../producers"\nexport type B = import("../basket/lines").A`,
  "docs/decisions/048-order-of-domains.md": "# 048",
}
const domains = {
  order,
  beside: ["settlement"],
  pairs: { checkout: ["basket"], orders: ["producers"] } as Record<string, string[]>,
  furtherPairs: [{ from: "orders", to: "basket", decision: "048" }],
}

async function run(more: Partial<typeof domains> = {}) {
  const { root, remove } = plantRepository({
    ...files,
    "backend/domains.json": JSON.stringify({ ...domains, ...more }),
  })
  removals.push(remove)
  return runCheck(() => main(root))
}

describe("check:pairs", () => {
  it("takes pairs that are used, by value or by type", async () => {
    expect(await run()).toEqual({ code: 0, printed: "pairs: 3 between domains, no problem\n" })
  })

  it.each([
    [
      "a pair that nobody uses",
      { pairs: { ...domains.pairs, basket: ["producers"] } },
      `no file of basket imports producers any more. Take "basket -> producers" out`,
    ],
    [
      "a further pair that nobody uses",
      { furtherPairs: [...domains.furtherPairs, { from: "checkout", to: "producers", decision: "048" }] },
      "no file of checkout imports producers any more",
    ],
    [
      "a pair that goes up",
      { pairs: { ...domains.pairs, basket: ["orders"] } },
      `"basket -> orders" goes up: orders stands above basket. What basket needs of it is handed in`,
    ],
    [
      "a further pair without its decision",
      { furtherPairs: [{ from: "orders", to: "basket", decision: "049" }] },
      `"orders -> basket" names decision 049, which is not in docs/decisions`,
    ],
    [
      "a domain without a place in the order",
      { pairs: { ...domains.pairs, vouchers: ["basket"] } },
      `"vouchers -> basket" names vouchers, which has no place in the order`,
    ],
    [
      "a pair that stands there twice",
      { pairs: { ...domains.pairs, orders: ["producers", "basket"] } },
      "twice",
    ],
  ])("fails on %s", async (_, more, sentence) => {
    const { code, printed } = await run(more)
    expect(code).toBe(1)
    expect(printed).toContain(sentence)
  })

  it("fails when the first list grows instead of the one with decisions", async () => {
    const many = Array.from({ length: 36 }, (_, number) => `d${number}`)
    const { printed } = await run({
      order: [...order, ...many],
      pairs: { ...domains.pairs, checkout: ["basket", ...many] },
    })
    expect(printed).toContain(`"pairs" has 38 of at most 37 pairs`)
  })
})
