import type { ProducerMoney } from "@ocop/contracts"
import { expect, it } from "vitest"
import { allFigures, homeFigures, MONEY_NUMBERS } from "./money-words"

it("one name is one amount on the first page and on the page of money", () => {
  // Every figure another amount, so that no sum of two can pass for one.
  const amounts = Object.fromEntries(MONEY_NUMBERS.map((figure, index) => [figure, 10 ** index]))
  const money = { ...amounts, hasAccount: true } as unknown as ProducerMoney
  const page = new Map(allFigures(money).map(({ name, amount }) => [name, amount]))
  expect(page.size).toBe(MONEY_NUMBERS.length)
  expect(homeFigures(money).length).toBeGreaterThan(1)
  for (const { name, amount } of homeFigures(money)) expect(page.get(name)).toBe(amount)
})
