import { randomBytes } from "node:crypto"
import { sepayMessage } from "@ocop/payment-fakes"
import { makeMemo } from "@ocop/vietqr"
import { databaseOf } from "../../../src/shared/database"
import { recordTransfer } from "../../../src/domains/payments/record-transfer"
import { trialBalance } from "../../../src/domains/settlement/trial-balance"
import { auditStock } from "../../../src/domains/inventory/audit"
import { applyEvents } from "../../../src/domains/reconciliation/apply-events"
import { reconcilePayments } from "../../../src/domains/reconciliation/reconcile"
import { postLedgerEntries } from "../../../src/domains/settlement/post-ledger"
import type { Api } from "../support/buyer"
import { counterWork, ledgerOf } from "../support/point-of-sale"
import { httpSuite } from "../support/http-suite"
import { operatorOf, operatorTokenOf, type Operator } from "../support/operators"
import { openedPoint } from "../support/points"
import { openShop } from "../support/shop"
import { terminalOf, type TerminalClient } from "../support/terminals"

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("transfers at counters that a bank tells of", () => {
      const items: Record<string, string> = {}
      let pointId: string
      let till: TerminalClient
      let operator: Operator
      const { rows, balance } = ledgerOf(() => databaseOf(getContainer()))
      const { hand, receive, saleOf } = counterWork(
        () => till,
        (key) => items[key]!,
      )
      const post = () => postLedgerEntries(getContainer(), new Date())

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
        ])
        for (const [key, one] of Object.entries(shop.goods)) items[key] = one.inventoryItemId
        pointId = await openedPoint(container, "sa-pa")
        till = await terminalOf(container, api as Api, pointId)
        operator = operatorOf(api as Api, await operatorTokenOf(container, api as Api))
      })
      beforeEach(() => till.countFrom(1))
      afterEach(async () => {
        expect((await auditStock(getContainer(), new Date())).rows).toEqual([])
        expect((await trialBalance(getContainer())).difference).toBe(0)
      })

      const newMemo = () => makeMemo(randomBytes(7))
      let told = 7_000
      /** A message of the bank, worked off; the transfer as the operator's list shows it. */
      const tell = async (memo: string, amount: number, { at = new Date(), again = false } = {}) => {
        if (!again) told += 1
        const message = sepayMessage("http-tests-sepay", {
          id: again ? told + 100_000 : told,
          reference: `FT26331${told}`,
          account: "1500201234567",
          amount,
          description: `MBVCB.7788.${memo}.CT tu 0123`,
          at,
        })
        const baseUrl = (api as unknown as { defaults: { baseURL: string } }).defaults.baseURL
        const reply = await fetch(`${baseUrl}/hooks/bank/sepay`, {
          method: "POST",
          headers: message.headers,
          body: message.body,
          signal: AbortSignal.timeout(30_000),
        })
        expect(reply.status).toBe(200)
        await applyEvents(getContainer())
        return `FT26331${told}`
      }
      const listed = async (reference: string) => {
        const { data } = await operator.call<{ rows: Record<string, unknown>[] }>(
          "GET",
          "/operator/bank-transactions",
        )
        return data.rows.find((row) => row.reference === reference)!
      }
      const exceptions = () =>
        rows<{ details: Record<string, unknown> }>(
          "select details from payment_exception where kind = 'counter_transfer_missing' order by created_at",
        )

      it("a sale is paid by its message, once; the platform has the money and owes it to the point until it is paid over", async () => {
        const memo = newMemo()
        await hand([receive("mat-ong", "consignment"), saleOf("mat-ong", 1, 120_000, 20_000, memo)])
        const reference = await tell(memo, 100_000)
        await tell(memo, 100_000, { again: true })
        expect(await listed(reference)).toMatchObject({
          status: "matched",
          memo,
          orderCode: null,
          counter: { point: "Điểm sa-pa", receipt: "R1" },
        })
        await post()
        await post()
        expect(await balance("clearing", "pp_vietqr_vietqr")).toBe(100_000)
        expect(await balance("point_payable", pointId)).toBe(-100_000)
        expect(await balance("point_transfers", pointId)).toBe(100_000)
        const paid = await operator.call("POST", "/operator/settlement/bank-facts", {
          kind: "payment",
          account: "point_payable",
          party: pointId,
          settles: 100_000,
          received: 100_000,
          reference: "FT-TRA-DIEM-1",
          occurredAt: new Date().toISOString(),
        })
        expect(paid.status).toBe(201)
        await post()
        await post()
        expect(await balance("point_payable", pointId)).toBe(0)
        expect(await balance("point_transfers", pointId)).toBe(0)
        expect(await balance("point_funds", pointId)).toBe(100_000)
        expect(await balance("bank", "")).toBe(-100_000)
      })

      it("a sale that is sent days later finds the transfer that waited for it", async () => {
        const memo = newMemo()
        const reference = await tell(memo, 120_000)
        expect(await listed(reference)).toMatchObject({ status: "unmatched", counter: null })
        await reconcilePayments(getContainer())
        expect(await listed(reference)).toMatchObject({ status: "unmatched" })
        await hand([receive("mat-ong", "consignment"), saleOf("mat-ong", 1, 120_000, 0, memo)])
        await Promise.all([reconcilePayments(getContainer()), reconcilePayments(getContainer())])
        expect(await listed(reference)).toMatchObject({ status: "matched", memo })
        await post()
        expect(await balance("point_payable", pointId)).toBe(-120_000)
      })

      it("too little, the rest, too much and twice are told apart; only what the sale asked for is the point's", async () => {
        const memo = newMemo()
        await hand([receive("mat-ong", "consignment"), saleOf("mat-ong", 1, 120_000, 0, memo)])
        const first = await tell(memo, 50_000)
        expect(await listed(first)).toMatchObject({ status: "underpaid", excess: 0 })
        const second = await tell(memo, 90_000)
        expect(await listed(second)).toMatchObject({ status: "overpaid", excess: 20_000 })
        expect(await listed(first)).toMatchObject({ status: "matched" })
        const third = await tell(memo, 120_000)
        expect(await listed(third)).toMatchObject({ status: "duplicate", excess: 120_000 })
        await post()
        expect(await balance("point_payable", pointId)).toBe(-120_000)
      })

      it("two transfers for one sale at the same moment are one payment and one too many", async () => {
        const memo = newMemo()
        await hand([receive("mat-ong", "consignment"), saleOf("mat-ong", 1, 120_000, 0, memo)])
        const transfer = (number: number) => ({
          reference: `FT26332${number}`,
          account: "1500201234567",
          amount: 120_000,
          incoming: true,
          description: `MBVCB.${memo}`,
          occurredAt: new Date(),
        })
        const recorded = await Promise.all(
          Array.from({ length: 6 }, (_, number) =>
            recordTransfer(databaseOf(getContainer()), "sepay", transfer(number)),
          ),
        )
        expect(recorded.map(({ status }) => status).sort()).toEqual([
          ...Array.from({ length: 5 }, () => "duplicate"),
          "matched",
        ])
        await post()
        expect(await balance("point_payable", pointId)).toBe(-120_000)
      })

      it("money that a seller saw and the bank did not is told after a day, once, if the bank tells of others", async () => {
        const memo = newMemo()
        await hand([receive("mat-ong", "consignment"), saleOf("mat-ong", 1, 120_000, 0, memo)])
        const inTwoDays = new Date(Date.now() + 2 * 86_400_000)
        await reconcilePayments(getContainer(), inTwoDays)
        expect(await exceptions()).toEqual([])
        await tell(newMemo(), 10_000, { at: new Date(Date.now() + 86_400_000) })
        await reconcilePayments(getContainer(), new Date())
        expect(await exceptions()).toEqual([])
        await reconcilePayments(getContainer(), inTwoDays)
        await reconcilePayments(getContainer(), inTwoDays)
        const found = await exceptions()
        expect(found).toHaveLength(1)
        expect(found[0]!.details).toMatchObject({
          point: "Điểm sa-pa",
          receipt: "R1",
          amount: 120_000,
          received: 0,
        })
      })

      it("an operator gives a transfer without a memo to the sale", async () => {
        const memo = newMemo()
        await hand([receive("mat-ong", "consignment"), saleOf("mat-ong", 1, 120_000, 0, memo)])
        const reference = await tell("mua hang", 120_000)
        const { id } = await listed(reference)
        const resolve = async (wanted: string) =>
          operator.call<{ code?: string; status: string }>(
            "POST",
            `/operator/bank-transactions/${String(id)}/resolve`,
            { action: "assign", memo: wanted, note: "Khách gửi ảnh chuyển khoản" },
          )
        expect((await resolve(newMemo())).status).toBe(404)
        expect((await resolve(memo)).data).toMatchObject({ status: "matched", counter: { receipt: "R1" } })
        expect((await resolve(memo)).status).toBe(409)
        await post()
        expect(await balance("point_payable", pointId)).toBe(-120_000)
      })
    })
  },
})
