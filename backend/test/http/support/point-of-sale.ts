import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Operation, TerminalClient } from "./terminals"

/** What a counter does in tests about its money. `till` is asked at each use: it is made in `beforeAll`. */
export function counterWork(till: () => TerminalClient, itemOf: (key: string) => string) {
  const hand = async (operations: readonly Operation[]) => {
    for (let at = 0; at < operations.length; at += 50) {
      const { data } = await till().send(operations.slice(at, at + 50))
      expect(data.results.filter(({ outcome }) => outcome === "refused")).toEqual([])
    }
  }
  const receive = (key: string, ownership: "consignment" | "purchased", quantity = 50_000) =>
    till().make({
      kind: "receive",
      payload: { lines: [{ itemId: itemOf(key), quantity }], ownership },
    })
  const saleOf = (key: string, quantity: number, unitPrice: number, cash: number, reference = "OCOP1") => {
    const total = quantity * unitPrice
    return till().make({
      kind: "sale",
      payload: {
        receipt: "R1",
        lines: [{ itemId: itemOf(key), title: key, quantity, unitPrice }],
        payments: [
          ...(cash > 0 ? [{ method: "cash" as const, amount: cash }] : []),
          ...(cash < total ? [{ method: "vietqr" as const, amount: total - cash, reference }] : []),
        ],
        total,
      },
    })
  }
  return { hand, receive, saleOf }
}

/** Sums of the ledger's accounts, debits positive. */
export function ledgerOf(database: () => Knex) {
  const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    ((await database().raw(sql, values as never)) as { rows: T[] }).rows
  const balance = async (account: string, party: string): Promise<number> =>
    Number(
      (
        await rows<{ sum: string }>(
          "select coalesce(sum(amount), 0) as sum from settlement_posting where account = ? and party = ?",
          [account, party],
        )
      )[0]!.sum,
    )
  return { rows, balance }
}
