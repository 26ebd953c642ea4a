import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Posting } from "./accounts.js"
import {
  cashMovedEntry,
  consignmentPaidEntry,
  consignmentParty,
  counterReturnEntry,
  counterSaleEntry,
  counterTransferEntry,
  counterVoidEntry,
  pointPaidEntry,
  shiftDifferenceEntry,
  type CounterLine,
} from "./counter-entries.js"

const brief = (postings: readonly { account: string; party: string; amount: number }[]) =>
  postings.map(({ account, party, amount }) => [account, party, amount])

describe("counter sales in the ledger", () => {
  it("a sale of goods on consignment and of the point's own, part in cash and part by transfer", () => {
    expect(
      brief(
        counterSaleEntry({
          pointId: "sp",
          cash: 100_000,
          transfer: 80_000,
          lines: [
            { consignedBy: "p1", worth: 120_000 },
            { consignedBy: null, worth: 60_000 },
          ],
        }),
      ),
    ).toEqual([
      ["point_cash", "sp", 100_000],
      ["point_transfers", "sp", 80_000],
      ["consignment_payable", "sp p1", -120_000],
      ["point_sales", "sp", -60_000],
    ])
  })

  it("a return lowers what the producer is owed, whatever the buyer got for it", () => {
    expect(
      brief(
        counterReturnEntry({
          pointId: "sp",
          cash: 50_000,
          transfer: 0,
          lines: [{ consignedBy: "p1", worth: 60_000 }],
        }),
      ),
    ).toEqual([
      ["point_cash", "sp", -50_000],
      ["consignment_payable", "sp p1", 60_000],
      ["point_sales", "sp", -10_000],
    ])
  })

  it("a refund by transfer leaves the point's own account, a voided sale expects none", () => {
    const money = { pointId: "sp", cash: 0, transfer: 50_000, lines: [{ consignedBy: null, worth: 50_000 }] }
    expect(brief(counterReturnEntry(money))).toEqual([
      ["point_funds", "sp", -50_000],
      ["point_sales", "sp", 50_000],
    ])
    expect(brief(counterVoidEntry(money))).toEqual([
      ["point_transfers", "sp", -50_000],
      ["point_sales", "sp", 50_000],
    ])
  })

  it("a confirmed transfer is owed to the point until it is paid out", () => {
    expect(brief(counterTransferEntry("bank-qr", "sp", 80_000))).toEqual([
      ["clearing", "bank-qr", 80_000],
      ["point_payable", "sp", -80_000],
    ])
    expect(brief(pointPaidEntry("sp", 80_000))).toEqual([
      ["point_funds", "sp", 80_000],
      ["point_transfers", "sp", -80_000],
    ])
  })

  it("a settlement clears the balance: the share is earned, the rest leaves the point's account", () => {
    expect(brief(consignmentPaidEntry("sp", "p1", 1_000_000, 150_000))).toEqual([
      ["consignment_payable", "sp p1", 1_000_000],
      ["point_sales", "sp", -150_000],
      ["point_funds", "sp", -850_000],
    ])
  })

  it("cash paid in or out, and the cash difference of a drawer", () => {
    expect(brief(cashMovedEntry("sp", -20_000))).toEqual([
      ["point_cash", "sp", -20_000],
      ["point_funds", "sp", 20_000],
    ])
    expect(brief(shiftDifferenceEntry("sp", 490_000, 500_000))).toEqual([
      ["point_cash", "sp", -10_000],
      ["cash_difference", "sp", 10_000],
    ])
    expect(shiftDifferenceEntry("sp", 5, 5)).toEqual([])
  })

  it("a voided sale leaves nothing, a returned one only what the point itself refunded; each producer is owed what its lines brought", () => {
    const line = fc.record({
      consignedBy: fc.option(fc.constantFrom("p1", "p2", "p3")),
      worth: fc.nat(9_000_000),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(100), (lines, share) => {
        const total = lines.reduce((sum, { worth }) => sum + worth, 0)
        const cash = Math.floor((total * share) / 100)
        const money = { pointId: "sp", cash, transfer: total - cash, lines: lines as CounterLine[] }
        const sale = counterSaleEntry(money)
        const leftBy = (back: readonly Posting[]) => {
          const sums = new Map<string, number>()
          for (const { account, amount } of [...sale, ...back])
            sums.set(account, (sums.get(account) ?? 0) + amount)
          return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0))
        }
        expect(leftBy(counterVoidEntry(money))).toEqual({})
        const sent = total - cash
        expect(leftBy(counterReturnEntry(money))).toEqual(
          sent > 0 ? { point_transfers: sent, point_funds: -sent } : {},
        )
        for (const producer of ["p1", "p2", "p3"]) {
          const brought = lines
            .filter(({ consignedBy }) => consignedBy === producer)
            .reduce((sum, { worth }) => sum + worth, 0)
          const owed = sale.find(({ party }) => party === consignmentParty("sp", producer))
          expect(0 - (owed?.amount ?? 0)).toBe(brought)
        }
      }),
    )
  })
})
