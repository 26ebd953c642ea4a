import { countAttempt } from "../../../src/http/rate-limit"
import { orderCodeOf } from "../../../src/shared/order-code"
import { PRODUCER_ORDER_MODULE } from "../../../src/modules/producer-order"
import type { ProducerOrderModuleService } from "../../../src/modules/producer-order/service"
import { cancelOrphanedOrders } from "../../../src/domains/checkout/recovery/cancel-orphaned-orders"
import { repairUnfinishedOrders } from "../../../src/domains/checkout/recovery/repair-unfinished-orders"
import { buyerOf, type Api, type Buyer } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { levelOf, openShop } from "../support/shop"
import { basketOfTwoProducers } from "../support/two-producers"

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("orders of a process that died, or that could not be finished", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let buyer: Buyer
      const goods = (key: string) => shop.goods[key]!
      const parts = () => getContainer().resolve<ProducerOrderModuleService>(PRODUCER_ORDER_MODULE)
      const rows = async (sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: Record<string, unknown>[] }).rows

      beforeAll(async () => {
        const container = getContainer()
        shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
          { key: "cha-ca", producer: "ho-b", price: 200_000, stock: 3, weight: null },
        ])
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        // The counters' table is made at first use; it must be in the database that each test starts from.
        await countAttempt(container, "basketWrite", "warm-up")
      })

      it("leaves neither order nor reservation behind when a producer's part cannot be made", async () => {
        const container = getContainer()
        const { basket, total } = await basketOfTwoProducers(buyer, goods)
        const [last] = await rows(
          `select last_value::int + case when is_called then 1 else 0 end as next from order_display_id_seq`,
        )
        // Who is not answered in time asks again, and each time another number is taken.
        const blockers = Array.from({ length: 20 }, (_, more) => ({
          order_id: `order_of_another_${more}`,
          producer_id: "x",
          code: `${orderCodeOf(Number(last!.next) + more)}-1`,
          items_total: 0,
          delivery_fee: 0,
          total: 0,
          weight_grams: 1,
          band: "far",
          days_min: 1,
          days_max: 1,
          lines: [],
        }))
        const blocking = await parts().createWithLines(blockers)
        expect((await buyer.order(basket.id, total)).status).toBe(500)
        expect(await rows(`select id from "order" where deleted_at is null`)).toEqual([])
        expect((await levelOf(container, shop.platform, goods("mat-ong"))).reserved).toBe(0)
        expect((await buyer.read(basket.id)).data.count).toBe(3)
        await parts().deleteProducerOrders(blocking.map(({ id }) => id))
        expect((await buyer.order(basket.id, total)).status).toBe(200)
      })

      it("makes the parts that a crash left out, once", async () => {
        const container = getContainer()
        const { basket, total } = await basketOfTwoProducers(buyer, goods)
        const contact = { name: "Trần Văn Bình", phone: "0987 654 321", email: "binh@example.vn" }
        const { data } = await buyer.order(basket.id, total, { contact })
        const before = await buyer.page(data.token)
        await dbConnection.raw("delete from producer_order_line")
        await dbConnection.raw("delete from producer_order")
        expect((await buyer.page(data.token)).data.parts).toEqual([])
        expect(await repairUnfinishedOrders(container)).toEqual({ repaired: 0, failed: [] })
        expect(await repairUnfinishedOrders(container, 0)).toEqual({ repaired: 1, failed: [] })
        expect(await repairUnfinishedOrders(container, 0)).toEqual({ repaired: 0, failed: [] })
        expect((await buyer.page(data.token)).data).toEqual(before.data)
      })

      it("finishes an order whose process died after it was written and before it was paid and reserved", async () => {
        const container = getContainer()
        const { basket, total } = await basketOfTwoProducers(buyer, goods)
        const { data } = await buyer.order(basket.id, total)
        const before = await buyer.page(data.token)
        const reserved = (await levelOf(container, shop.platform, goods("mat-ong"))).reserved
        const held = async () =>
          (await rows("select count(*)::int as held from reservation_item where deleted_at is null"))[0]!.held
        const all = await held()
        for (const table of ["producer_order_event", "producer_order_line", "producer_order", "payment"])
          await dbConnection.raw(`delete from ${table}`)
        await dbConnection.raw("delete from order_payment_collection")
        await dbConnection.raw("update reservation_item set deleted_at = now()")
        const again = await Promise.all(Array.from({ length: 5 }, () => buyer.order(basket.id, total)))
        expect(again.map(({ status, data: answer }) => [status, answer.code])).toEqual(
          Array.from({ length: 5 }, () => [200, data.code]),
        )
        const after = await buyer.page(data.token)
        expect(after.data.money).toEqual(before.data.money)
        expect(after.data.parts.map(({ code, total: due }) => [code, due])).toEqual(
          before.data.parts.map(({ code, total: due }) => [code, due]),
        )
        expect(await held()).toBe(all)
        expect((await levelOf(container, shop.platform, goods("mat-ong"))).reserved).toBe(reserved)
        expect(await rows("select count(*)::int as payments from payment")).toEqual([{ payments: 1 }])
      })

      /** As a process leaves it that died among the links of an order: goods are held, nothing is paid, no parts. */
      const dieAmongLinks = async (links: readonly ("order_cart" | "order_payment_collection")[]) => {
        for (const table of [
          "producer_order_event",
          "producer_order_line",
          "producer_order",
          "payment",
          ...links,
        ])
          await dbConnection.raw(`delete from ${table}`)
        await dbConnection.raw("update payment_session set status = 'pending', authorized_at = null")
        await dbConnection.raw("update payment_collection set status = 'not_paid', authorized_amount = 0")
      }
      const orderedByFive = async (basketId: string, total: number) => {
        const answers = await Promise.all(Array.from({ length: 5 }, () => buyer.order(basketId, total)))
        const codes = [...new Set(answers.map(({ status, data }) => `${status} ${data.code}`))]
        return { codes, page: await buyer.page(answers[0]!.data.token) }
      }
      const liveOrders = async () =>
        (await rows(`select count(*)::int as orders from "order" where deleted_at is null`))[0]!.orders

      it.each([true, false])(
        "finishes an order that only its payment knows, the basket marked as ordered: %s",
        async (marked) => {
          const container = getContainer()
          const { basket, total } = await basketOfTwoProducers(buyer, goods)
          const { data } = await buyer.order(basket.id, total)
          const reserved = (await levelOf(container, shop.platform, goods("mat-ong"))).reserved
          await dieAmongLinks(["order_cart"])
          if (!marked) await dbConnection.raw("update cart set completed_at = null")
          expect(await cancelOrphanedOrders(container, 0)).toBe(0)
          const { codes, page } = await orderedByFive(basket.id, total)
          expect(codes).toEqual([`200 ${data.code}`])
          expect(page.data.parts).toHaveLength(2)
          expect((await levelOf(container, shop.platform, goods("mat-ong"))).reserved).toBe(reserved)
          expect(await liveOrders()).toBe(1)
          expect(await rows("select 1 from cart where completed_at is null")).toEqual([])
        },
      )

      it("orders once more when nothing tells of the first order, and lets go what that one held", async () => {
        const container = getContainer()
        const { basket, total } = await basketOfTwoProducers(buyer, goods)
        const first = await buyer.order(basket.id, total)
        const held = async () => (await levelOf(container, shop.platform, goods("mat-ong"))).reserved
        const once = await held()
        await dieAmongLinks(["order_cart", "order_payment_collection"])
        const { codes, page } = await orderedByFive(basket.id, total)
        expect(codes).toHaveLength(1)
        expect(codes[0]).toMatch(/^200 /)
        expect(codes[0]).not.toBe(`200 ${first.data.code}`)
        expect(await held()).toBe(2 * once)
        expect(await cancelOrphanedOrders(container)).toBe(0)
        expect(await cancelOrphanedOrders(container, 0)).toBe(1)
        expect(await cancelOrphanedOrders(container, 0)).toBe(0)
        expect(await held()).toBe(once)
        expect(await liveOrders()).toBe(1)
        expect(page.data.parts).toHaveLength(2)
      })
    })
  },
})
