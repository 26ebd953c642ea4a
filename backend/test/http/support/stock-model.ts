import fc from "fast-check"
import { sold, type Operation, type TerminalClient } from "./terminals"

const PRICE = 1_000
const OPENING = 100

/** One thing that happens at a counter; `n` pieces of the case's own goods. */
export type Step =
  | { kind: "sale" | "receive" | "receive_lot" | "count" | "write_off" | "sell_shared"; n: number }
  | { kind: "return" | "void" }

const pieces = <K extends Exclude<Step["kind"], "return" | "void">>(
  kind: K,
  min: number,
  max: number,
): fc.Arbitrary<Step> => fc.integer({ min, max }).map((n) => ({ kind, n }))

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    // More than there is, now and then: a sale is a fact.
    { weight: 5, arbitrary: pieces("sale", 1, 60) },
    { weight: 2, arbitrary: pieces("receive", 1, 20) },
    { weight: 1, arbitrary: pieces("receive_lot", 1, 20) },
    { weight: 1, arbitrary: pieces("count", 0, 30) },
    { weight: 1, arbitrary: pieces("write_off", 1, 3) },
    { weight: 1, arbitrary: pieces("sell_shared", 1, 3) },
    { weight: 2, arbitrary: fc.constant<Step>({ kind: "return" }) },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: "void" }) },
  ),
  { minLength: 2, maxLength: 8 },
)

/**
 * The operations of a case, a second apart, and what must lie there after them, reckoned one after the other in the
 * order in which they happened.
 */
export function happenedAt(
  device: TerminalClient,
  { itemId, shared }: { itemId: string; shared: string },
  made: readonly Step[],
): { operations: Operation[]; balance: number; sharedDelta: number } {
  const start = Date.now() - 100_000
  const operations: Operation[] = []
  const sales: { key: string; n: number }[] = []
  let balance = OPENING
  let sharedDelta = 0
  const add = (content: Parameters<TerminalClient["make"]>[0]): Operation => {
    const occurredAt = new Date(start + operations.length * 1_000).toISOString()
    const operation = device.make(content, { occurredAt })
    operations.push(operation)
    return operation
  }
  add({ kind: "receive", payload: { lines: [{ itemId, quantity: OPENING }] } })
  for (const step of made)
    switch (step.kind) {
      case "sale":
        balance -= step.n
        sales.push({ key: add(sold(itemId, step.n, PRICE)).key, n: step.n })
        break
      case "sell_shared":
        sharedDelta -= step.n
        add(sold(shared, step.n, PRICE))
        break
      case "receive":
      case "receive_lot": {
        balance += step.n
        const lot = step.kind === "receive_lot" ? { code: `L${step.n % 3}`, expiresOn: "2027-06-30" } : null
        add({ kind: "receive", payload: { lines: [{ itemId, quantity: step.n, lot }] } })
        break
      }
      case "count":
        balance = step.n
        add({ kind: "count", payload: { lines: [{ itemId, counted: step.n }] } })
        break
      case "write_off":
        balance -= step.n
        add({ kind: "write_off", payload: { lines: [{ itemId, quantity: step.n }], reason: "Hỏng" } })
        break
      case "return": {
        const sale = sales.pop()
        if (!sale) break
        balance += 1
        const lines = [{ line: 0, quantity: 1 }]
        add({ kind: "return", payload: { saleKey: sale.key, lines, refunds: [], reason: "Trả" } })
        break
      }
      case "void": {
        const sale = sales.pop()
        if (!sale) break
        balance += sale.n
        add({ kind: "void", payload: { saleKey: sale.key, reason: "Bấm nhầm" } })
        break
      }
    }
  return { operations, balance, sharedDelta }
}
