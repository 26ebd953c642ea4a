import { payPage as payPageShape, type Answer, type OrderPage, type PayPage } from "@ocop/contracts"
import {
  cassoMessage,
  payosMessage,
  sepayMessage,
  type SignedMessage,
  type ReportedTransfer,
} from "@ocop/payment-fakes"
import { decodeVietQr } from "@ocop/vietqr"
import { countAttempt } from "../../../src/http/rate-limit"
import { linkKeys, verifyOrderToken } from "../../../src/shared/signed-order-link"
import { applyEvents } from "../../../src/domains/reconciliation/apply-events"
import { expireRequests } from "../../../src/domains/reconciliation/expire-requests"
import { makePaymentRequests } from "../../../src/domains/payments/make-payment-requests"
import { reconcilePayments } from "../../../src/domains/reconciliation/reconcile"
import { refundProducerPart } from "../../../src/domains/payments/refund-producer-order"
import { buyerOf, problemOf, type Api, type Buyer, type Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { operatorOf, operatorTokenOf, type Operator } from "../support/operators"
import { levelOf, openShop } from "../support/shop"

const SEPAY = "http-tests-sepay"
const ACCOUNT = "1500201234567"

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("payments by transfer", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let buyer: Buyer
      let operator: Operator
      let baseUrl: string
      let number = 1000
      const rows = async <T>(sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: T[] }).rows

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

      async function order(method: "vietqr" | "cod" = "vietqr") {
        const opened = await buyer.open(shop.goods["mat-ong"]!.variantId, 2)
        const { data } = await buyer.add(opened.data.id, shop.goods["cha-ca"]!.variantId, 1)
        const quote = await buyer.quote(data.id)
        const total = data.itemsTotal + quote.data.total
        const placed = await buyer.order(data.id, total, { payment: { method } })
        expect([placed.status, placed.data]).toMatchObject([200, { total }])
        return { ...placed.data, orderId: verifyOrderToken(placed.data.token, linkKeys())! }
      }
      const pay = async (token: string) =>
        (await buyer.call<PayPage>("GET", `/store/pay-pages/${token}`)).data
      const money = async (token: string) => (await buyer.page(token)).data.money
      const transfer = (
        memo: string,
        amount: number,
        more: Partial<ReportedTransfer> = {},
      ): ReportedTransfer => {
        number += 1
        return {
          id: number,
          reference: `FT26330${number}`,
          account: ACCOUNT,
          amount,
          description: `MBVCB.${number}.${memo}.CT tu 0123456789 NGUYEN THI HOA`,
          at: new Date(),
          ...more,
        }
      }
      const post = (path: string, message: SignedMessage) =>
        fetch(baseUrl + path, { method: "POST", headers: message.headers, body: message.body })
      async function tell(told: ReportedTransfer) {
        const reply = await post("/hooks/bank/sepay", sepayMessage(SEPAY, told))
        expect(reply.status).toBe(200)
        await applyEvents(getContainer())
      }
      const statusOf = async (told: ReportedTransfer) =>
        (
          await rows<{ status: string }>("select status from bank_transaction where reference = ?", [
            told.reference,
          ])
        )[0]?.status

      it("reserves the goods, shows a QR that asks for the exact amount, and is paid by the bank's message", async () => {
        const placed = await order()
        const before = await pay(placed.token)
        expect(payPageShape.safeParse(before).error).toBeUndefined()
        expect(before).toMatchObject({
          state: "awaiting_transfer",
          total: placed.total,
          paid: 0,
          code: placed.code,
        })
        const [request] = before.requests
        expect(decodeVietQr(request!.qr!)).toEqual({
          ok: true,
          value: {
            bin: "970405",
            account: ACCOUNT,
            to: "account",
            amount: placed.total,
            memo: request!.memo,
          },
        })
        expect(request!.links.length).toBeGreaterThan(20)
        expect((await levelOf(getContainer(), shop.platform, shop.goods["mat-ong"]!)).reserved).toBe(2)

        await tell(transfer(request!.memo.toLowerCase(), placed.total))
        expect(await pay(placed.token)).toMatchObject({ state: "paid", paid: placed.total })
        const page = (await buyer.page(placed.token)).data as OrderPage
        expect([page.payment, page.money.state, page.money.paid]).toEqual(["vietqr", "paid", placed.total])
        const captured = await rows<{ amount: string }>(
          `select c.amount::text from capture c join payment p on p.id = c.payment_id
             join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
            where o.order_id = ?`,
          [placed.orderId],
        )
        expect(captured.map(({ amount }) => Number(amount))).toEqual([placed.total])
      })

      it("counts a transfer once, from whichever provider and however often", async () => {
        const placed = await order()
        const { memo } = (await pay(placed.token)).requests[0]!
        const told = transfer(memo, placed.total)
        const messages: [string, SignedMessage][] = [
          ["/hooks/bank/sepay", sepayMessage(SEPAY, told)],
          ["/hooks/bank/sepay", sepayMessage(SEPAY, told)],
          ["/hooks/bank/casso", cassoMessage("http-tests-casso", told)],
          ["/hooks/bank/payos", payosMessage("http-tests-payos", told)],
        ]
        const replies = await Promise.all(messages.map(([path, message]) => post(path, message)))
        expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200])
        await Promise.all([1, 2, 3].map(() => applyEvents(getContainer())))
        const found = await rows("select id from bank_transaction where reference = ?", [told.reference])
        expect(found).toHaveLength(1)
        expect(await money(placed.token)).toMatchObject({ state: "paid", paid: placed.total })
      })

      it("waits for the rest of an underpaid order, and tells over, double, late and nameless money apart", async () => {
        const placed = await order()
        const [request] = (await pay(placed.token)).requests
        const first = transfer(request!.memo, placed.total - 5_000)
        await tell(first)
        const short = await pay(placed.token)
        expect([short.state, short.requests[0]!.due]).toEqual(["partly_paid", 5_000])
        expect(decodeVietQr(short.requests[0]!.qr!)).toMatchObject({ value: { amount: 5_000 } })
        expect(await statusOf(first)).toBe("underpaid")
        const rest = transfer(request!.memo, 6_000)
        await tell(rest)
        expect([await statusOf(first), await statusOf(rest)]).toEqual(["matched", "overpaid"])
        expect(await money(placed.token)).toMatchObject({ state: "paid", paid: placed.total })
        const again = transfer(request!.memo, placed.total)
        await tell(again)
        const nameless = transfer("mua mat ong", 77_000)
        await tell(nameless)
        expect([await statusOf(again), await statusOf(nameless)]).toEqual(["duplicate", "unmatched"])

        const other = await order()
        const foreign = transfer((await pay(other.token)).requests[0]!.memo, other.total, { account: "999" })
        await tell(foreign)
        expect(await statusOf(foreign)).toBe("unmatched")
        expect((await money(other.token)).state).toBe("awaiting_transfer")

        const list = await operator.call<Answer<"listBankTransactions">>(
          "GET",
          "/operator/bank-transactions?open=true",
        )
        expect(list.status).toBe(200)
        const open = new Map(list.data.rows.map((row) => [row.reference, row]))
        expect(open.get(rest.reference)).toMatchObject({ excess: 1_000, orderCode: placed.code })
        expect(open.has(first.reference)).toBe(false)
        const path = `/operator/bank-transactions/${open.get(foreign.reference)!.id}/resolve`
        const memo = (await pay(other.token)).requests[0]!.memo
        const given = await operator.call("POST", path, {
          action: "assign",
          memo,
          note: "Người mua gọi xác nhận",
        })
        expect(given).toMatchObject({ status: 200, data: { status: "matched", orderCode: other.code } })
        expect((await money(other.token)).state).toBe("paid")
        const twice = await operator.call("POST", path, { action: "returned", note: "Trả lại lần nữa" })
        expect([twice.status, problemOf(twice).code]).toEqual([409, "payment_already_settled"])
      })

      it("gives the goods back when no money came in time; later money is late", async () => {
        const placed = await order()
        const { memo } = (await pay(placed.token)).requests[0]!
        const reserved = async () =>
          (await levelOf(getContainer(), shop.platform, shop.goods["mat-ong"]!)).reserved
        const before = await reserved()
        await rows("update payment_request set expires_at = now() - interval '1 second' where memo = ?", [
          memo,
        ])
        await Promise.all([expireRequests(getContainer()), expireRequests(getContainer())])
        expect(await reserved()).toBe(before - 2)
        expect((await pay(placed.token)).state).toBe("expired")
        const page = (await buyer.page(placed.token)).data as OrderPage
        expect(page.parts.map((part) => part.status)).toEqual(["canceled", "canceled"])
        const late = transfer(memo, placed.total)
        await tell(late)
        expect(await statusOf(late)).toBe("late")
        expect((await money(placed.token)).paid).toBe(0)
      })

      it("sends each producer's money to its own account, one QR for each", async () => {
        process.env.VIETQR_SETTLEMENT = "producer"
        const opened = await buyer.open(shop.goods["mat-ong"]!.variantId, 1)
        const offer = await buyer.call<{ methods: string[] }>(
          "GET",
          `/store/baskets/${opened.data.id}/payment-offer`,
        )
        expect(offer.data.methods).toEqual(["cod"])
        await rows(`create table if not exists producer_account (id text, producer_id text, bank_bin text,
          bank_account text, bank_holder text, deleted_at timestamptz)`)
        await rows("alter table producer_account alter column deleted_at drop not null")
        for (const [handle, id] of Object.entries(shop.producerIds)) {
          const holder = [`pacc_${handle}`, id, "970415", `88${handle.length}00`, `CHU ${handle}`]
          const [columns] = await rows<{ standing: boolean }>(
            "select count(*) > 6 as standing from information_schema.columns where table_name = 'producer_account'",
          )
          await rows(
            columns!.standing
              ? "insert into producer_account (id, producer_id, bank_bin, bank_account, bank_holder, standing_at) values (?, ?, ?, ?, ?, now())"
              : "insert into producer_account (id, producer_id, bank_bin, bank_account, bank_holder) values (?, ?, ?, ?, ?)",
            holder,
          )
        }
        const placed = await order()
        const { requests } = await pay(placed.token)
        expect(requests).toHaveLength(2)
        expect(requests.reduce((sum, { amount }) => sum + amount, 0)).toBe(placed.total)
        const [a, b] = requests
        await tell(transfer(a!.memo, a!.amount, { account: a!.account }))
        expect(await money(placed.token)).toMatchObject({ paid: a!.amount })
        await tell(transfer(b!.memo, b!.amount, { account: b!.account }))
        expect(await money(placed.token)).toMatchObject({ state: "paid", paid: placed.total })
        const captured = await rows<{ sum: string }>(
          `select sum(c.amount)::text as sum from capture c join payment p on p.id = c.payment_id
             join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = ?`,
          [placed.orderId],
        )
        expect(Number(captured[0]!.sum)).toBe(placed.total)
      })

      it("refuses, counts and never stores what was forged, altered or is old", async () => {
        const told = transfer("OCP7K2M9XQ4", 1_000)
        const good = sepayMessage(SEPAY, told)
        const casso = cassoMessage("http-tests-casso", told)
        const old = new Date(Date.now() - 10 * 60_000)
        const bad: [string, SignedMessage][] = [
          ["/hooks/bank/sepay", sepayMessage("guessed", told)],
          ["/hooks/bank/sepay", { ...good, body: good.body.replace("1000", "9000") }],
          ["/hooks/bank/sepay", sepayMessage(SEPAY, told, old)],
          ["/hooks/bank/sepay", { body: good.body, headers: { "content-type": "application/json" } }],
          ["/hooks/bank/casso", { ...casso, body: casso.body.replace("1000", "9000") }],
          ["/hooks/bank/casso", cassoMessage("http-tests-casso", told, old)],
          ["/hooks/bank/payos", payosMessage("guessed", told)],
          ["/hooks/stripe", { body: "{}", headers: { "content-type": "application/json" } }],
        ]
        const stored = async () =>
          (await rows<{ n: string }>("select count(*) as n from payment_event"))[0]!.n
        const before = await stored()
        for (const [path, message] of bad) {
          const reply = await post(path, message)
          expect([path, reply.status, ((await reply.json()) as { code: string }).code]).toEqual([
            path,
            401,
            "payment_message_refused",
          ])
        }
        expect(await stored()).toBe(before)
        const counted = await rows<{ sum: string }>("select sum(count)::text as sum from webhook_rejection")
        expect(Number(counted[0]!.sum)).toBe(bad.length)
        expect((await post("/hooks/payment/stripe_stripe", good)).status).toBe(404)
      })

      it("loses no message to a worker that dies, and none to a mistake in it", async () => {
        const placed = await order()
        const { memo } = (await pay(placed.token)).requests[0]!
        await post("/hooks/bank/sepay", sepayMessage(SEPAY, transfer(memo, placed.total)))
        // A worker took it and died: its claim ends by itself.
        await rows(
          "update payment_event set claimed_until = now() + interval '1 hour', attempts = 1 where status = 'pending'",
        )
        await applyEvents(getContainer())
        expect((await money(placed.token)).state).toBe("awaiting_transfer")
        await rows(
          "update payment_event set claimed_until = now() - interval '1 second' where status = 'pending'",
        )
        await applyEvents(getContainer())
        expect((await money(placed.token)).state).toBe("paid")

        const broken = transfer("x", 1, { amount: 0.5 })
        await post("/hooks/bank/sepay", sepayMessage(SEPAY, broken))
        for (let attempt = 0; attempt < 20; attempt += 1) {
          await applyEvents(getContainer())
          await rows("update payment_event set next_attempt_at = now() where status = 'pending'")
        }
        const dead = await operator.call<Answer<"listPaymentEvents">>(
          "GET",
          "/operator/payment-events?status=dead",
        )
        expect(dead.data.rows).toHaveLength(1)
        expect(dead.data.rows[0]!.lastError).toContain("Not whole dong")
        const again = await operator.call("POST", `/operator/payment-events/${dead.data.rows[0]!.id}/retry`)
        expect(again).toMatchObject({ status: 200, data: { status: "pending", attempts: 0 } })
      })

      it("reads a statement like the messages, and knows what they told", async () => {
        const [one, two] = [await order(), await order()]
        const memoOf = async (token: string) => (await pay(token)).requests[0]!.memo
        const known = transfer(await memoOf(one.token), one.total)
        await tell(known)
        const text = [
          "NGAN HANG NONG NGHIEP,,,,",
          "Ngày giao dịch,Số bút toán,Ghi nợ,Ghi có,Nội dung,Số tài khoản",
          `26/11/2026 19:45,${known.reference},,"${one.total.toLocaleString("en")}",${known.description},${ACCOUNT}`,
          `26/11/2026 19:46,FT-SK-1,,"${two.total.toLocaleString("de")}",CT DEN ${await memoOf(two.token)},${ACCOUNT}`,
          `26/11/2026 19:47,FT-SK-2,500000,,Phi dich vu,${ACCOUNT}`,
          `31/31/2026,FT-SK-3,,1000,ngay sai,${ACCOUNT}`,
        ].join("\n")
        const report = await operator.upload<Answer<"uploadStatement">>(
          "/operator/bank-statements",
          text,
          "sao-ke.csv",
        )
        expect(report).toMatchObject({
          status: 200,
          data: { rows: 4, known: 1, counts: { matched: 1, outgoing: 1 }, bad: [{ row: 6, reason: "date" }] },
        })
        expect((await money(two.token)).state).toBe("paid")
        const twice = await operator.upload<Answer<"uploadStatement">>(
          "/operator/bank-statements",
          text,
          "sao-ke.csv",
        )
        expect(twice.data).toMatchObject({ known: 3, counts: {} })
        const nonsense = await operator.upload("/operator/bank-statements", "a,b\n1,2\n", "x.csv")
        expect([nonsense.status, problemOf(nonsense).code]).toEqual([400, "statement_unreadable"])
      })

      it("refunds a part by line and whole, never more than came, whoever asks at once", async () => {
        const placed = await order()
        const parts = await rows<{ id: string; total: string; line: string; price: string }>(
          `select po.id, po.total::text, l.id as line, l.unit_price::text as price from producer_order po
             join producer_order_line l on l.producer_order_id = po.id
            where po.order_id = ? and l.quantity = 2`,
          [placed.orderId],
        )
        const [part] = parts
        const input = { producerOrderId: part!.id, reason: "Hàng vỡ", actor: "operator:test" }
        expect((await refundProducerPart(getContainer(), input)).state).toBe("nothing_to_refund")
        await tell(transfer((await pay(placed.token)).requests[0]!.memo, placed.total))

        const line = await refundProducerPart(getContainer(), {
          ...input,
          lines: [{ id: part!.line, quantity: 1 }],
        })
        expect(line).toMatchObject({ amount: Number(part!.price), state: "awaiting_transfer" })
        const all = await Promise.allSettled(
          Array.from({ length: 8 }, () => refundProducerPart(getContainer(), input)),
        )
        const made = all.flatMap((one) =>
          one.status === "fulfilled" && one.value.id ? [one.value.amount] : [],
        )
        expect(made).toEqual([Number(part!.total) - Number(part!.price)])
        const more = { ...input, lines: [{ id: part!.line, quantity: 2 }] }
        await expect(refundProducerPart(getContainer(), more)).rejects.toMatchObject({
          code: "refund_exceeds_paid",
        })
        expect(await money(placed.token)).toMatchObject({
          state: "partly_refunded",
          refunded: Number(part!.total),
        })

        const path = `/operator/payment-refunds/${line.id!}`
        const done = { reference: "UNC-1", day: "2026-11-26" }
        const early: Reply<unknown> = await operator.call("POST", `${path}/transferred`, done)
        expect(problemOf(early).code).toBe("refund_account_missing")
        const account = { bin: "970436", account: "0011223344", accountName: "NGUYEN THI HOA" }
        expect((await operator.call("POST", `${path}/account`, account)).status).toBe(200)
        const file = await operator.call<{ csv: string; count: number }>(
          "GET",
          "/operator/payment-refund-transfers",
        )
        expect(file.data.count).toBe(1)
        expect(file.data.csv).toContain(
          `0011223344,NGUYEN THI HOA,Vietcombank,970436,${part!.price},HOAN TIEN`,
        )
        expect((await operator.call("POST", `${path}/transferred`, done)).status).toBe(200)
        const recorded = await rows<{ amount: string }>("select amount::text from refund where note = ?", [
          line.id,
        ])
        expect(recorded.map(({ amount }) => Number(amount))).toEqual([Number(part!.price)])
      })

      it("mends what a crash left and opens an exception, once, for what does not fit", async () => {
        const placed = await order()
        await rows("delete from payment_request where order_id = ?", [placed.orderId])
        await rows(`update "order" set created_at = now() - interval '10 minutes' where id = ?`, [
          placed.orderId,
        ])
        await rows("update payment set created_at = now() - interval '10 minutes'")
        await reconcilePayments(getContainer())
        const [request] = (await pay(placed.token)).requests
        expect(request!.amount).toBe(placed.total)
        await makePaymentRequests(getContainer(), placed.orderId)
        expect((await pay(placed.token)).requests).toHaveLength(1)

        const orphan = await order("cod")
        await rows(`update "order" set created_at = now() - interval '10 minutes' where id = ?`, [
          orphan.orderId,
        ])
        await rows("update order_payment_collection set deleted_at = now() where order_id = ?", [
          orphan.orderId,
        ])
        await Promise.all([reconcilePayments(getContainer()), reconcilePayments(getContainer())])
        const found = await operator.call<Answer<"listPaymentExceptions">>(
          "GET",
          "/operator/payment-exceptions",
        )
        const ours = found.data.rows.filter((row) => row.orderCode === orphan.code)
        expect(ours.map((row) => row.kind)).toEqual(["order_without_payment"])
        const path = `/operator/payment-exceptions/${ours[0]!.id}/resolve`
        expect(
          (await operator.call("POST", path, { outcome: "corrected", note: "Đã nối lại bằng tay" })).status,
        ).toBe(200)
        expect((await operator.call("POST", path, { outcome: "accepted", note: "Lần nữa" })).status).toBe(409)
      })
    })
  },
})
