import type { Answer } from "@ocop/contracts"
import { startFakeStripe, stripeMessage, type FakeStripe, type StripeEvent } from "@ocop/payment-fakes"
import { countAttempt } from "../../../src/http/rate-limit"
import { linkKeys, verifyOrderToken } from "../../../src/shared/signed-order-link"
import { applyEvents } from "../../../src/domains/reconciliation/apply-events"
import { carryOutDueRefunds } from "../../../src/domains/payments/carry-out-refunds"
import { reconcilePayments } from "../../../src/domains/reconciliation/reconcile"
import { refundProducerPart } from "../../../src/domains/payments/refund-producer-order"
import { buyerOf, orderBody, problemOf, type Api, type Buyer } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { operatorOf, operatorTokenOf, type Operator } from "../support/operators"
import { levelOf, openShop } from "../support/shop"

const SECRET = "whsec_http_tests"
let stripe: FakeStripe

// Before the shop boots, which reads these.
beforeAll(async () => {
  stripe = await startFakeStripe()
  Object.assign(process.env, {
    STRIPE_API_KEY: "sk_test_http",
    STRIPE_PUBLISHABLE_KEY: "pk_test_http",
    STRIPE_WEBHOOK_SECRET: SECRET,
    STRIPE_HOST: stripe.url,
  })
})

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("payments by card", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let buyer: Buyer
      let operator: Operator
      let baseUrl: string
      const rows = async <T>(sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: T[] }).rows

      beforeAll(async () => {
        const container = getContainer()
        shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10_000 },
          { key: "cha-ca", producer: "ho-b", price: 200_000, stock: 5 },
        ])
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        operator = operatorOf(api as Api, await operatorTokenOf(container, api as Api))
        baseUrl = (api as unknown as { defaults: { baseURL: string } }).defaults.baseURL
        await countAttempt(container, "basketWrite", "warm-up")
      })
      afterAll(() => stripe.stop())

      async function begin(key = "mat-ong") {
        const { data } = await buyer.open(shop.goods[key]!.variantId, 2)
        const quote = await buyer.quote(data.id)
        const total = data.itemsTotal + quote.data.total
        const body = orderBody(total, { payment: { method: "card" } })
        const begun = await buyer.call<{ clientSecret: string }>(
          "POST",
          `/store/baskets/${data.id}/card-payment`,
          body,
        )
        expect([begun.status, begun.data]).toMatchObject([200, { total }])
        const { clientSecret } = begun.data
        return { cartId: data.id, total, body, clientSecret, intentId: clientSecret.split("_secret_")[0]! }
      }
      const confirm = async (clientSecret: string, card: string) =>
        (
          await fetch(`${stripe.url}/_test/confirm`, {
            method: "POST",
            body: new URLSearchParams({ client_secret: clientSecret, card }),
          })
        ).status
      const orderOf = (cartId: string) =>
        buyer.call<{ token: string }>("POST", `/store/baskets/${cartId}/card-order`)
      const tell = async (event: StripeEvent) => {
        const { headers, body } = stripeMessage(SECRET, event)
        return (await fetch(`${baseUrl}/hooks/stripe`, { method: "POST", headers, body })).status
      }
      const ordersOf = (cartId: string) =>
        rows<{ order_id: string }>(
          "select order_id from order_cart where cart_id = ? and deleted_at is null",
          [cartId],
        )
      const paymentsOf = (intentId: string) =>
        rows<{ id: string }>("select id from payment where data ->> 'id' = ? and deleted_at is null", [
          intentId,
        ])

      it("orders with 3-D Secure, and refuses before the bank has said yes", async () => {
        const { cartId, total, clientSecret, intentId } = await begin()
        const offer = await buyer.call<{ methods: string[] }>("GET", `/store/baskets/${cartId}/payment-offer`)
        expect(offer.data).toEqual({ methods: ["cod", "vietqr", "card"], cardKey: "pk_test_http" })
        expect(problemOf(await orderOf(cartId)).code).toBe("payment_not_confirmed")
        expect(await confirm(clientSecret, "declined")).toBe(402)
        expect(problemOf(await orderOf(cartId)).code).toBe("payment_not_confirmed")
        expect(await ordersOf(cartId)).toHaveLength(0)

        const again = await begin()
        expect(await confirm(again.clientSecret, "3ds")).toBe(200)
        expect(problemOf(await orderOf(again.cartId)).code).toBe("payment_not_confirmed")
        expect(await confirm(again.clientSecret, "authenticate")).toBe(200)
        const placed = await orderOf(again.cartId)
        expect(placed.status).toBe(200)
        expect(stripe.state.intent(again.intentId)).toMatchObject({
          status: "succeeded",
          amount_received: total,
        })
        const page = await buyer.page(placed.data.token)
        expect(page.data.money).toMatchObject({ method: "card", state: "paid", paid: total })
        expect(stripe.state.intent(intentId).status).toBe("requires_payment_method")
      })

      it("makes one order and one charge when browser, messages and reconciler all come at once", async () => {
        for (let round = 0; round < 3; round += 1) {
          const { cartId, total, clientSecret, intentId } = await begin()
          await confirm(clientSecret, "ok")
          const event = stripe.state.events.findLast(({ type }) => type.includes("amount_capturable"))!
          expect(await tell(event)).toBe(200)
          const browser = Array.from({ length: 10 }, () => orderOf(cartId))
          const workers = Array.from({ length: 6 }, () => applyEvents(getContainer()))
          const mending = Array.from({ length: 4 }, () => reconcilePayments(getContainer()))
          const answers = await Promise.all(browser)
          await Promise.all([...workers, ...mending])
          const tokens = new Set(answers.filter(({ status }) => status === 200).map(({ data }) => data.token))
          expect(tokens.size).toBe(1)
          expect(await ordersOf(cartId)).toHaveLength(1)
          expect(await paymentsOf(intentId)).toHaveLength(1)
          expect(stripe.state.intent(intentId).amount_received).toBe(total)
          expect(stripe.state.refundsOf(intentId)).toHaveLength(0)
        }
      })

      it("makes the order from Stripe's message alone, when the buyer has closed the page", async () => {
        const { cartId, clientSecret } = await begin()
        await confirm(clientSecret, "ok")
        const events = stripe.state.events.slice(-2).toReversed()
        for (const event of [...events, ...events]) expect(await tell(event)).toBe(200)
        await applyEvents(getContainer())
        expect(await ordersOf(cartId)).toHaveLength(1)
      })

      it("lets the money go when the goods are gone, and tells a person", async () => {
        const { cartId, clientSecret, intentId } = await begin("cha-ca")
        const rival = await buyer.open(shop.goods["cha-ca"]!.variantId, 4)
        const quote = await buyer.quote(rival.data.id)
        expect((await buyer.order(rival.data.id, rival.data.itemsTotal + quote.data.total)).status).toBe(200)
        await confirm(clientSecret, "ok")
        await tell(stripe.state.events.at(-1)!)
        await applyEvents(getContainer())
        expect(await ordersOf(cartId)).toHaveLength(0)
        expect(stripe.state.intent(intentId).status).toBe("canceled")
        const list = await operator.call<Answer<"listPaymentExceptions">>(
          "GET",
          "/operator/payment-exceptions",
        )
        expect(list.data.rows.find((row) => row.details.intent === intentId)).toMatchObject({
          kind: "payment_without_order",
          details: { reason: "out_of_stock", released: true },
        })
        const level = await levelOf(getContainer(), shop.platform, shop.goods["cha-ca"]!)
        expect(level.reserved).toBe(4)
      })

      it("never completes a basket for another amount than was authorised", async () => {
        const { cartId, clientSecret, intentId } = await begin()
        stripe.state.intent(intentId).amount -= 1_000
        await confirm(clientSecret, "ok")
        expect((await orderOf(cartId)).status).toBe(409)
        expect(await ordersOf(cartId)).toHaveLength(0)
      })

      it("charges and refunds once when Stripe did it and the line was cut before its answer", async () => {
        stripe.badDays.push({ on: "POST /v1/payment_intents", how: "cut_after_commit", times: 1 })
        const { cartId, clientSecret, intentId, total } = await begin()
        await confirm(clientSecret, "ok")
        stripe.badDays.push({ on: "/capture", how: "cut_after_commit", times: 3 })
        const placed = await orderOf(cartId)
        expect(placed.status).toBe(200)
        await rows("update payment set created_at = now() - interval '10 minutes'")
        await reconcilePayments(getContainer())
        expect(stripe.state.intent(intentId).amount_received).toBe(total)
        expect((await buyer.page(placed.data.token)).data.money).toMatchObject({ state: "paid", paid: total })

        const orderId = verifyOrderToken(placed.data.token, linkKeys())!
        const [part] = await rows<{ id: string; total: string }>(
          "select id, total::text from producer_order where order_id = ?",
          [orderId],
        )
        stripe.badDays.push({ on: "POST /v1/refunds", how: "cut_after_commit", times: 3 })
        const input = { producerOrderId: part!.id, reason: "Nhà sản xuất hết hàng", actor: "producer:test" }
        const refunded = await refundProducerPart(getContainer(), input)
        expect(refunded).toMatchObject({ state: "pending", amount: Number(part!.total) })
        await rows(
          "update payment_refund set next_attempt_at = now() - interval '1 second', created_at = now() - interval '1 minute'",
        )
        await Promise.all([carryOutDueRefunds(getContainer()), carryOutDueRefunds(getContainer())])
        expect(stripe.state.refundsOf(intentId).map(({ amount }) => amount)).toEqual([Number(part!.total)])
        expect((await buyer.page(placed.data.token)).data.money).toMatchObject({
          state: "refunded",
          refunds: [{ status: "done" }],
        })
        const recorded = await rows("select id from refund where note = ?", [refunded.id])
        expect(recorded).toHaveLength(1)
      })

      it("the reconciler asks Stripe for what is open, and not once for each payment of the week", async () => {
        for (let orders = 0; orders < 3; orders += 1) {
          const { cartId, clientSecret } = await begin()
          await confirm(clientSecret, "ok")
          expect((await orderOf(cartId)).status).toBe(200)
        }
        const abandoned = Array.from({ length: 24 }, () => begin())
        const intents = (await Promise.all(abandoned)).map(({ intentId }) => intentId)
        await rows("update payment_session set created_at = now() - interval '2 days'")
        await rows("update payment set created_at = now() - interval '2 days'")
        const asked = async (at: Date) => {
          const before = new Map(stripe.calls)
          await reconcilePayments(getContainer(), at)
          return (name: string) => (stripe.calls.get(name) ?? 0) - (before.get(name) ?? 0)
        }
        const start = Date.now()
        const once = await asked(new Date(start))
        expect(once("GET /v1/refunds")).toBe(1)
        expect(once("POST /v1/payment_intents/:id/capture")).toBe(0)
        expect(once("GET /v1/payment_intents/:id")).toBeLessThan(intents.length)
        // Within an hour each of them is asked about once.
        let hour = once("GET /v1/payment_intents/:id")
        for (let run = 1; run < 12; run += 1)
          hour += (await asked(new Date(start + run * 5 * 60_000)))("GET /v1/payment_intents/:id")
        const [open] = await rows<{ count: number }>(
          `select count(*)::int as count from payment_session s
            where s.deleted_at is null and s.data ->> 'id' is not null and s.provider_id like '%stripe%'
              and s.status <> 'canceled'
              and not exists (select 1 from payment p where p.payment_session_id = s.id and p.captured_at is not null)`,
        )
        expect(hour).toBe(open!.count)
        expect(hour).toBeGreaterThanOrEqual(intents.length)
      })

      it("takes over refunds from Stripe's dashboard and shows disputes", async () => {
        const { cartId, clientSecret, intentId } = await begin()
        await confirm(clientSecret, "ok")
        const placed = await orderOf(cartId)
        stripe.state.refund(intentId, 7_000, {})
        const event = stripe.state.events.at(-1)!
        await tell(event)
        await tell({ ...event, id: `${event.id}x` })
        stripe.state.dispute(intentId)
        await tell(stripe.state.events.at(-1)!)
        await applyEvents(getContainer())
        expect((await buyer.page(placed.data.token)).data.money).toMatchObject({
          state: "partly_refunded",
          refunded: 7_000,
        })
        const list = await operator.call<Answer<"listPaymentExceptions">>(
          "GET",
          "/operator/payment-exceptions",
        )
        expect(list.data.rows.map((row) => row.kind)).toContain("dispute")
        expect(list.data.rows.filter((row) => row.kind === "refund_differs")).toHaveLength(0)
      })
    })
  },
})
