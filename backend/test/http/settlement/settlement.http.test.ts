import {
  accountPage,
  duePayouts,
  payoutPage,
  trialBalance,
  withholdingReport,
  type DownloadFile,
  type DuePayouts,
  type PayoutPage,
  type TrialBalance,
  type WithholdingReport,
} from "@ocop/contracts"
import { sepayMessage } from "@ocop/payment-fakes"
import { vietnamDay } from "@ocop/vietnam-time"
import { countAttempt } from "../../../src/http/rate-limit"
import { linkKeys, verifyOrderToken } from "../../../src/shared/signed-order-link"
import { moneyRows, producerMoney } from "../../../src/domains/settlement/producer-money"
import { readStatement, statementWorkbook } from "../../../src/domains/settlement/statement"
import { statementPdf } from "../../../src/domains/settlement/statement-pdf"
import { applyEvents } from "../../../src/domains/reconciliation/apply-events"
import { refundProducerPart } from "../../../src/domains/payments/refund-producer-order"
import { postLedgerEntries } from "../../../src/domains/settlement/post-ledger"
import { buyerOf, problemOf, type Api, type Buyer } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { operatorOf, operatorTokenOf, type Operator } from "../support/operators"
import { openShop } from "../support/shop"

const DAY_MS = 86_400_000
const numbers = [
  "sold",
  "commission",
  "withheld",
  "held",
  "payable",
  "inTransit",
  "paid",
  "paidDirectly",
] as const

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("from an order to a payout", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let buyer: Buyer
      let operator: Operator
      let baseUrl: string
      let reference = 5_000
      const rows = async <T>(sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: T[] }).rows
      const later = (days: number) => new Date(Date.now() + days * DAY_MS)
      const post = (days = 0) => postLedgerEntries(getContainer(), later(days))
      const moneyOf = (handle: string) => producerMoney(getContainer(), shop.producerIds[handle]!)
      const get = async <T>(path: string) =>
        (await operator.call<T>("GET", `/operator/settlement/${path}`)).data
      const trial = async () => {
        const balance = await get<TrialBalance>("trial-balance")
        expect(trialBalance.safeParse(balance).error).toBeUndefined()
        expect(balance.difference).toBe(0)
        return Object.fromEntries(balance.rows.map((row) => [row.account, row.balance]))
      }

      beforeAll(async () => {
        const container = getContainer()
        shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10_000 },
          { key: "cha-ca", producer: "ho-b", price: 200_000, stock: 10_000 },
        ])
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        operator = operatorOf(api as Api, await operatorTokenOf(container, api as Api))
        baseUrl = (api as unknown as { defaults: { baseURL: string } }).defaults.baseURL
        await countAttempt(container, "basketWrite", "warm-up")
      })

      afterEach(() => {
        process.env.VIETQR_SETTLEMENT = "platform"
      })

      async function order(method: "vietqr" | "cod") {
        const opened = await buyer.open(shop.goods["mat-ong"]!.variantId, 2)
        const { data } = await buyer.add(opened.data.id, shop.goods["cha-ca"]!.variantId, 1)
        const quote = await buyer.quote(data.id)
        const total = data.itemsTotal + quote.data.total
        const placed = await buyer.order(data.id, total, { payment: { method } })
        expect(placed.status).toBe(200)
        const orderId = verifyOrderToken(placed.data.token, linkKeys())!
        const parts = await rows<{ id: string; code: string; producer_id: string; delivery_fee: string }>(
          "select id, code, producer_id, delivery_fee from producer_order where order_id = ? order by code",
          [orderId],
        )
        const partOf = (handle: string) =>
          parts.find((part) => part.producer_id === shop.producerIds[handle])!
        return { orderId, token: placed.data.token, total, delivery: quote.data.total, partOf }
      }

      /** The bank tells of every transfer that the order asks for. */
      async function pay(orderId: string) {
        const asked = await rows<{ memo: string; amount: string; account: string }>(
          "select memo, amount, account from payment_request where order_id = ?",
          [orderId],
        )
        for (const { memo, amount, account } of asked) {
          reference += 1
          const message = sepayMessage("http-tests-sepay", {
            id: reference,
            reference: `FT26330${reference}`,
            account,
            amount: Number(amount),
            description: `MBVCB.${memo}`,
            at: new Date(),
          })
          const reply = await fetch(`${baseUrl}/hooks/bank/sepay`, {
            method: "POST",
            headers: message.headers,
            body: message.body,
          })
          expect(reply.status).toBe(200)
        }
        await applyEvents(getContainer())
      }

      const move = (partId: string, status: string) =>
        dbConnection.raw("update producer_order set status = ?, updated_at = now() where id = ?", [
          status,
          partId,
        ])

      async function payee(handle: string) {
        const reply = await operator.call("PUT", `/operator/settlement/payees/${shop.producerIds[handle]}`, {
          bankBin: "970405",
          accountNumber: "1500201234567",
          accountName: "Hợp tác xã A",
        })
        expect(reply.status).toBe(200)
      }

      it("holds a paid sale until seven days after delivery, withholds from the household only, and pays out", async () => {
        const { orderId, total, delivery, partOf } = await order("vietqr")
        await post()
        expect(await moneyOf("htx-a")).toMatchObject({ sold: 0, awaited: 240_000, held: 0 })
        await pay(orderId)
        await post()
        // Cooperative: 3 % commission. Household: 3 % commission, 1 % VAT, 0.5 % PIT.
        expect(await moneyOf("htx-a")).toMatchObject({
          sold: 240_000,
          commission: 7_200,
          withheld: 0,
          held: 232_800,
          payable: 0,
          awaited: 0,
        })
        expect(await moneyOf("ho-b")).toMatchObject({
          sold: 200_000,
          commission: 6_000,
          withheld: 3_000,
          held: 191_000,
        })
        expect(await trial()).toMatchObject({
          clearing: total,
          buyer_advance: 0,
          shipping: -delivery,
          platform_commission: -13_200,
          tax_vat: -2_000,
          tax_pit: -1_000,
        })

        await move(partOf("htx-a").id, "delivered")
        await move(partOf("ho-b").id, "delivered")
        await post(6.9)
        expect((await moneyOf("htx-a")).payable).toBe(0)
        await post(7.1)
        expect(await moneyOf("htx-a")).toMatchObject({ held: 0, payable: 232_800 })

        const nobody = await operator.call("POST", "/operator/settlement/payouts")
        expect([nobody.status, problemOf(nobody).code]).toEqual([409, "payout_empty"])
        await payee("htx-a")
        await payee("ho-b")
        const due = await get<DuePayouts>("due")
        expect(duePayouts.safeParse(due).error).toBeUndefined()
        expect(due.ready).toBe(232_800 + 191_000)
        const frozen = await operator.call<PayoutPage>("POST", "/operator/settlement/payouts")
        expect([frozen.status, payoutPage.safeParse(frozen.data).error]).toEqual([201, undefined])
        expect(frozen.data).toMatchObject({ total: 423_800, lines: 2, status: "frozen" })
        expect(JSON.stringify(frozen.data)).not.toContain("1500201234567")
        const twice = await operator.call("POST", "/operator/settlement/payouts")
        expect(problemOf(twice).code).toBe("payout_empty")
        expect(await moneyOf("htx-a")).toMatchObject({ payable: 0, inTransit: 232_800, paid: 0 })

        const path = `payouts/${frozen.data.id}`
        const file = await get<DownloadFile>(`${path}/bank-file?format=csv`)
        const text = Buffer.from(file.base64, "base64").toString("utf8")
        expect(text.split("\r\n")).toHaveLength(4)
        expect(text).toContain("1500201234567,HOP TAC XA A,970405,")
        const book = await get<DownloadFile>(`${path}/bank-file`)
        expect(Buffer.from(book.base64, "base64").subarray(0, 2).toString()).toBe("PK")

        const codeOf = (handle: string) =>
          frozen.data.rows.find((row) => row.producerId === shop.producerIds[handle])!.code
        const answers = [
          "Nội dung,Trạng thái,Ghi chú",
          `MBVCB.${codeOf("htx-a")} THANH TOAN,Thành công,FT99`,
          `${codeOf("ho-b")},Thất bại,Tài khoản đã đóng`,
          "TT999999L0001,Thành công,",
        ].join("\n")
        const upload = (content: string) =>
          operator.upload<Record<string, unknown>>(
            `/operator/settlement/${path}/answers`,
            content,
            "ket-qua.csv",
          )
        expect((await upload(answers)).data).toEqual({
          paid: 1,
          failed: 1,
          repeated: 0,
          refused: [{ code: "TT999999L0001", reason: "unknown" }],
          unclear: [],
        })
        expect((await upload(answers)).data).toMatchObject({ paid: 0, failed: 0, repeated: 2 })
        const other = answers.replace("Thành công,FT99", "Thất bại,Nhầm")
        expect((await upload(other)).data).toMatchObject({
          paid: 0,
          failed: 0,
          refused: [{ reason: "told_otherwise" }, { reason: "unknown" }],
        })
        const unreadable = await upload("xin chào")
        expect([unreadable.status, problemOf(unreadable).code]).toEqual([422, "payout_answer_unreadable"])

        expect(await moneyOf("htx-a")).toMatchObject({ payable: 0, inTransit: 0, paid: 232_800 })
        expect(await moneyOf("ho-b")).toMatchObject({ payable: 191_000, inTransit: 0, paid: 0 })
        const closed = await get<PayoutPage>(path)
        expect(closed).toMatchObject({ status: "closed", paid: 1, failed: 1 })
        expect(closed.rows.find((row) => row.status === "failed")?.reason).toBe("Tài khoản đã đóng")
        expect(await trial()).toMatchObject({ payout_in_transit: 0, bank: -232_800 })

        for (const handle of ["htx-a", "ho-b"]) {
          const money = await moneyOf(handle)
          expect(money.sold - money.commission - money.withheld).toBe(
            money.held + money.payable + money.inTransit + money.paid + money.paidDirectly,
          )
          for (const of of numbers) {
            const page = await moneyRows(getContainer(), shop.producerIds[handle]!, { of, limit: 100 })
            expect([of, page.rows.reduce((sum, row) => sum + row.amount, 0)]).toEqual([of, money[of]])
          }
        }
        const first = await moneyRows(getContainer(), shop.producerIds["ho-b"]!, { of: "payable", limit: 1 })
        const second = await moneyRows(getContainer(), shop.producerIds["ho-b"]!, {
          of: "payable",
          limit: 50,
          after: first.nextAfter!,
        })
        const whole = await moneyRows(getContainer(), shop.producerIds["ho-b"]!, { of: "payable", limit: 50 })
        expect([...first.rows, ...second.rows]).toEqual(whole.rows)
      })

      it("cash: earned at the door, nothing when refused there, and the carrier owes it until it hands over", async () => {
        const { partOf } = await order("cod")
        await post()
        await move(partOf("htx-a").id, "delivered")
        await move(partOf("ho-b").id, "failed")
        await post()
        const collected = 240_000 + Number(partOf("htx-a").delivery_fee)
        expect(await moneyOf("htx-a")).toMatchObject({ sold: 240_000, held: 232_800, awaited: 0 })
        expect(await moneyOf("ho-b")).toMatchObject({ sold: 0, held: 0, awaited: 200_000 })
        await move(partOf("ho-b").id, "returned")
        await post()
        expect(await moneyOf("ho-b")).toMatchObject({ sold: 0, held: 0, awaited: 0 })
        expect(await trial()).toMatchObject({ cod_receivable: collected, tax_vat: 0 })
        const balances = await get("accounts?account=cod_receivable")
        expect(accountPage.parse(balances).rows).toEqual([
          { party: "carrier", name: null, balance: collected },
        ])

        const fact = {
          kind: "remittance",
          account: "cod_receivable",
          party: "carrier",
          settles: collected,
          received: collected - 20_300,
          fee: 20_000,
          reference: "COD-2026-11",
          occurredAt: new Date().toISOString(),
        }
        const record = (more: object) =>
          operator.call("POST", "/operator/settlement/bank-facts", { ...fact, ...more })
        expect(problemOf(await record({ received: 1 })).code).toBe("bank_fact_does_not_add_up")
        expect((await record({})).status).toBe(201)
        const again = await record({})
        expect([again.status, problemOf(again).code]).toEqual([409, "bank_fact_already_recorded"])
        await post()
        expect(await trial()).toMatchObject({ cod_receivable: 0, rounding: 300, bank: collected - 20_300 })
      })

      it("cash: what the buyer took out before it was packed was never sold", async () => {
        const before = { money: await moneyOf("htx-a"), trial: await trial() }
        const { orderId, token, partOf } = await order("cod")
        const part = partOf("htx-a")
        await post()
        const [line] = await rows<{ order_line_id: string }>(
          "select order_line_id from producer_order_line where producer_order_id = ?",
          [part.id],
        )
        const shortened = await buyer.call("POST", `/store/order-pages/${token}/parts/${part.code}/cancel`, {
          key: "bot-mot-hop",
          reason: "Chỉ cần một",
          lines: [{ id: line!.order_line_id, quantity: 1 }],
        })
        expect(shortened.status).toBe(200)
        await post()
        expect((await moneyOf("htx-a")).awaited - before.money.awaited).toBe(120_000)
        await move(part.id, "delivered")
        await move(partOf("ho-b").id, "declined")
        await post()
        expect((await moneyOf("htx-a")).sold - before.money.sold).toBe(120_000)
        const after = await trial()
        expect(after.cod_receivable! - (before.trial.cod_receivable ?? 0)).toBe(
          120_000 + Number(part.delivery_fee),
        )
        const [owed] = await rows<{ owed: string | null }>(
          "select sum(amount)::text as owed from settlement_posting where account in ('refunds', 'buyer_advance') and party = ?",
          [orderId],
        )
        expect(Number(owed?.owed ?? 0)).toBe(0)
      })

      it("takes a refund back from everybody who had a share, by line and by whole part, before and after delivery", async () => {
        const { orderId, partOf } = await order("vietqr")
        await pay(orderId)
        await post()
        const [line] = await rows<{ id: string }>(
          "select id from producer_order_line where producer_order_id = ?",
          [partOf("htx-a").id],
        )
        const refund = (partId: string, lines?: { id: string; quantity: number }[]) =>
          refundProducerPart(getContainer(), {
            producerOrderId: partId,
            lines,
            reason: "Vỡ khi giao",
            actor: "test",
          })
        await refund(partOf("htx-a").id, [{ id: line!.id, quantity: 1 }])
        await post()
        expect(await moneyOf("htx-a")).toMatchObject({ sold: 120_000, commission: 3_600, held: 116_400 })
        await move(partOf("htx-a").id, "delivered")
        await post(8)
        expect(await moneyOf("htx-a")).toMatchObject({ held: 0, payable: 116_400 })

        await refund(partOf("ho-b").id)
        await move(partOf("ho-b").id, "canceled")
        await post(8)
        expect(await moneyOf("ho-b")).toMatchObject({ sold: 0, commission: 0, withheld: 0, held: 0 })
        expect(await trial()).toMatchObject({
          refunds: -(120_000 + 200_000 + Number(partOf("ho-b").delivery_fee)),
          tax_vat: 0,
          tax_pit: 0,
        })
        const before = (await rows<{ n: string }>("select count(*) as n from settlement_entry"))[0]
        await Promise.all([post(8), post(8), post(8)])
        expect((await rows<{ n: string }>("select count(*) as n from settlement_entry"))[0]).toEqual(before)
      })

      it("reports the tax of a month with returns set off, and writes papers that open", async () => {
        const kept = await order("vietqr")
        const returned = await order("vietqr")
        await pay(kept.orderId)
        await pay(returned.orderId)
        await post()
        await move(returned.partOf("ho-b").id, "declined")
        await post()
        const month = vietnamDay(Date.now()).slice(0, 7)
        const report = await get<WithholdingReport>(`withholding?month=${month}`)
        expect(withholdingReport.safeParse(report).error).toBeUndefined()
        expect(report.rows).toMatchObject([
          { name: "Hộ kinh doanh B", revenue: 200_000, vat: 2_000, pit: 1_000, belowTaxFree: true },
        ])
        expect(report.bases).toEqual(["Nghị định 117/2025/NĐ-CP: hàng hóa"])
        expect(await get<WithholdingReport>("withholding?month=2025-12")).toMatchObject({ rows: [] })
        const book = await get<DownloadFile>(`withholding-file?month=${month}`)
        expect(Buffer.from(book.base64, "base64").subarray(0, 2).toString()).toBe("PK")

        const today = vietnamDay(Date.now())
        const statement = await readStatement(getContainer(), shop.producerIds["ho-b"]!, `${month}-01`, today)
        expect(statement.opening).toBe(0)
        expect(statement.closing).toBe(191_000)
        expect(statement.rows.map((row) => [row.kind, row.net])).toEqual([
          ["sold", 191_000],
          ["sold", 191_000],
          ["ended", -191_000],
        ])
        const pdf = Buffer.from((await statementPdf(statement)).base64, "base64")
        expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
        expect(pdf.includes("BeVietnamPro")).toBe(true)
        const sheet = await statementWorkbook(statement)
        expect(Buffer.from(sheet.base64, "base64").subarray(0, 2).toString()).toBe("PK")
        for (const [from, until] of [
          [today, "2020-01-01"],
          ["2026-02-31", today],
          ["2020-01-01", today],
        ] as const)
          await expect(
            readStatement(getContainer(), shop.producerIds["ho-b"]!, from, until),
          ).rejects.toMatchObject({ code: "statement_period_too_long" })
      })

      it("a parcel that failed and goes out again is earned when it arrives, for cash and for money paid before", async () => {
        for (const method of ["cod", "vietqr"] as const) {
          const before = await moneyOf("htx-a")
          const { orderId, partOf } = await order(method)
          if (method === "vietqr") await pay(orderId)
          await post()
          await move(partOf("htx-a").id, "failed")
          await post()
          await move(partOf("htx-a").id, "handed_over")
          await move(partOf("htx-a").id, "delivered")
          await post()
          expect((await moneyOf("htx-a")).sold - before.sold).toBe(240_000)
        }
      })

      it("a producer that takes a parcel to the buyer itself keeps the cash and has earned the fee", async () => {
        const balance = async (account: string, party: string) => {
          const [row] = await rows<{ sum: string }>(
            "select coalesce(sum(amount), 0) as sum from settlement_posting where account = ? and party = ?",
            [account, party],
          )
          return Number(row!.sum)
        }
        for (const method of ["cod", "vietqr"] as const) {
          const before = await moneyOf("htx-a")
          const owedByCarrier = await balance("cod_receivable", "carrier")
          const shipping = await balance("shipping", "")
          const { orderId, partOf } = await order(method)
          if (method === "vietqr") await pay(orderId)
          const part = partOf("htx-a")
          const fee = Number(part.delivery_fee)
          expect(fee).toBeGreaterThan(0)
          await dbConnection.raw("update producer_order set handed_by = 'own' where id = ?", [part.id])
          for (const status of ["handed_over", "delivered"]) await move(part.id, status)
          for (let turn = 0; turn < 2; turn += 1) await post()
          const after = await moneyOf("htx-a")
          const cash = method === "cod" ? 240_000 + fee : 0
          expect(after.sold - before.sold).toBe(240_000)
          expect(after.paidDirectly - before.paidDirectly).toBe(cash)
          expect(after.payable - before.payable).toBe(fee - cash)
          expect(await balance("cod_receivable", "carrier")).toBe(owedByCarrier)
          // Paid before, the other producer's fee is in the shop's hands until a carrier is paid; this one's is not.
          const theirs = method === "vietqr" ? Number(partOf("ho-b").delivery_fee) : 0
          expect(shipping - (await balance("shipping", ""))).toBe(theirs)
          expect(await balance("clearing", "own_place")).toBe(0)
        }
      })
    })
  },
})
