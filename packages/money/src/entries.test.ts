import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { balanced } from "./accounts.js"
import {
  captureEntry,
  payoutFailedEntry,
  payoutBatchedEntry,
  payoutPaidEntry,
  refundPaidEntry,
  releaseEntry,
  remittanceEntry,
  reversalEntry,
  saleEntry,
} from "./entries.js"
import { dueFrom } from "./hold.js"
import { bankText, payoutCodeIn, payoutLineCode, payoutMemo } from "./payout.js"
import { reverseLine } from "./reversal.js"
import { snapshotLines, producerShare } from "./sale.js"

const sum = (postings: readonly { amount: number }[]) => postings.reduce((all, one) => all + one.amount, 0)
const sold = (amounts: readonly number[]) =>
  snapshotLines({
    at: new Date("2026-11-26T00:00:00Z"),
    channel: "online",
    sellerType: "household",
    residency: "resident",
    lines: amounts.map((amount, index) => ({ key: String(index), amount, kind: "goods" as const })),
    pointRate: 0,
    revenueOfYear: 0,
    collectedBy: "platform",
  })

describe("entries", () => {
  it("refuse what is out of balance or not whole", () => {
    expect(() => balanced([{ account: "bank", party: "", amount: 1 }])).toThrow(RangeError)
    expect(() =>
      balanced([
        { account: "bank", party: "", amount: 0.5 },
        { account: "rounding", party: "", amount: -0.5 },
      ]),
    ).toThrow(RangeError)
  })

  it("put one account's postings together and drop zeros", () => {
    expect(
      balanced([
        { account: "bank", party: "", amount: 2 },
        { account: "bank", party: "", amount: -2 },
        { account: "shipping", party: "", amount: 0 },
      ]),
    ).toEqual([])
  })

  it("a sale of 120.000 and delivery of 25.000 by a household", () => {
    const postings = saleEntry({
      from: { account: "cod_receivable", party: "ghn" },
      producerId: "prdr_1",
      pointId: "",
      lines: sold([120_000]),
      deliveryFee: 25_000,
    })
    expect(postings.map(({ account, amount }) => [account, amount])).toEqual([
      ["cod_receivable", 145_000],
      ["producer_held", -114_600],
      ["platform_commission", -3_600],
      ["tax_vat", -1_200],
      ["tax_pit", -600],
      ["shipping", -25_000],
    ])
  })

  it("a sale and its full reversal leave nothing but the buyer's money to give back", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 9_000_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(amounts, fc.nat(90_000), (list, deliveryFee) => {
        const lines = sold(list)
        const common = { producerId: "p", pointId: "", deliveryFee }
        const sale = saleEntry({ from: { account: "buyer_advance", party: "o" }, lines, ...common })
        const back = lines.map((line) => {
          const result = reverseLine(line, 0, line.amount)
          if (!result.ok) throw new Error(result.code)
          return result.line
        })
        const reversal = reversalEntry({
          to: { account: "refunds", party: "o" },
          lines: back,
          released: false,
          ...common,
        })
        const total = sum(list.map((amount) => ({ amount }))) + deliveryFee
        const all = [
          ...captureEntry("vietqr", "o", total),
          ...sale,
          ...reversal,
          ...refundPaidEntry("o", { account: "clearing", party: "vietqr" }, total),
        ]
        expect(balanced(all)).toEqual([])
        expect(sum(sale)).toBe(0)
        expect(sum(lines.map((line) => ({ amount: producerShare(line) })))).toBe(
          -sale.find(({ account }) => account === "producer_held")!.amount,
        )
      }),
    )
  })

  it("a payout that failed leaves the balance as it was; one that went through leaves the bank", () => {
    const owed = { account: "producer_payable", party: "p" } as const
    const released = releaseEntry("p", 500)
    const frozen = payoutBatchedEntry(owed, "b", 500)
    expect(balanced([...released, ...frozen, ...payoutFailedEntry(owed, "b", 500)])).toEqual(released)
    expect(balanced([...released, ...frozen, ...payoutPaidEntry("b", 500)])).toEqual([
      { account: "producer_held", party: "p", amount: 500 },
      { account: "bank", party: "", amount: -500 },
    ])
  })

  it("a carrier's remittance carries its fee and a few dong of rounding, and nothing more", () => {
    const from = { account: "cod_receivable", party: "ghn" } as const
    const good = remittanceEntry({ from, settles: 145_300, received: 120_000, fee: 25_000 })
    expect(good).toMatchObject({ ok: true })
    if (good.ok) expect(good.postings).toContainEqual({ account: "rounding", party: "", amount: 300 })
    expect(remittanceEntry({ from, settles: 145_300, received: 119_000, fee: 25_000 })).toMatchObject({
      ok: false,
      code: "does_not_add_up",
    })
  })
})

describe("hold and payout", () => {
  it("money is due seven days after delivery, to the millisecond", () => {
    expect(dueFrom(new Date("2026-11-01T10:00:00.001Z")).toISOString()).toBe("2026-11-08T10:00:00.001Z")
  })

  it("a memo fits a bank's file, and its code is found in the bank's results", () => {
    expect(bankText("Hợp tác xã Đường Lâm – “Gà Mía” (số 1)")).toBe("HOP TAC XA DUONG LAM GA MIA SO 1")
    const code = payoutLineCode(12, 3)
    const memo = payoutMemo(code, "Thanh toán tiền bán hàng OCOP")
    expect(memo).toBe("TT000012L0003 THANH TOAN TIEN BAN HANG OCOP")
    for (const told of [memo, `MBVCB.8812.${memo}`, `CT DI:${code}`, `FT26330${code} X`, memo.toLowerCase()])
      expect(payoutCodeIn(told)).toBe(code)
    expect(payoutCodeIn("TT00012L0003")).toBeNull()
    expect(payoutCodeIn("TT000012L00031")).toBeNull()
  })
})
