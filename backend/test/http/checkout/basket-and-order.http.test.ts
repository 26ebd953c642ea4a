import { Modules } from "@medusajs/framework/utils"
import { basket as basketShape, orderPage as orderPageShape } from "@ocop/contracts"
import { countAttempt } from "../../../src/http/rate-limit"
import { verifyOrderToken, linkKeys } from "../../../src/shared/signed-order-link"
import { PRODUCER_ORDER_MODULE } from "../../../src/modules/producer-order"
import type { ProducerOrderModuleService } from "../../../src/modules/producer-order/service"
import { setUpPlatform } from "../../../src/setup/set-up-platform"
import { buyerOf, hoanKiem, problemOf, type Api, type Buyer } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { levelOf, openShop } from "../support/shop"
import { basketOfTwoProducers } from "../support/two-producers"

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("basket and order", () => {
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
          { key: "che", producer: "htx-a", price: 80_000, stock: 100, weight: 250 },
          { key: "cha-ca", producer: "ho-b", price: 200_000, stock: 3, weight: null },
          { key: "lien-he", producer: "ho-b", price: null, stock: 5 },
          { key: "nhap", producer: "ho-b", price: 50_000, stock: 5, status: "draft" },
        ])
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        // The counters' table is made at first use; it must be in the database that each test starts from.
        await countAttempt(container, "basketWrite", "warm-up")
      })

      it("setting up the platform again changes nothing", async () => {
        const state = () =>
          rows(`select (select max(updated_at) from store) as store, (select count(*) from product_category) as sets,
                  (select count(*) from sales_channel) as channels, (select count(*) from api_key) as keys,
                  (select count(*) from shipping_option) as options, (select count(*) from stock_location) as places`)
        const before = await state()
        expect(await setUpPlatform(getContainer())).toEqual(shop.platform)
        expect(await state()).toEqual(before)
        expect(Object.keys(shop.platform.categoryIdBySet)).toHaveLength(26)
      })

      it("goes from two producers' goods to an order page, a look-up and a part for each producer", async () => {
        const { basket, quote, total } = await basketOfTwoProducers(buyer, goods)
        expect(basketShape.safeParse(basket).error).toBeUndefined()
        expect(basket.groups.map((group) => group.producer.handle)).toEqual(["htx-a", "ho-b"])
        expect(basket.itemsTotal).toBe(2 * 120_000 + 200_000)
        expect(basket.groups[1]!.lines[0]!.weightGrams).toBeNull()
        expect(quote.parcels).toHaveLength(2)
        expect(quote.parcels.reduce((sum, parcel) => sum + parcel.fee, 0)).toBe(quote.total)

        const placed = await buyer.order(basket.id, total)
        expect(placed.status).toBe(200)
        expect(placed.data.total).toBe(total)
        expect(await levelOf(getContainer(), shop.platform, goods("mat-ong"))).toEqual({
          stocked: 10,
          reserved: 2,
        })

        const page = await buyer.page(placed.data.token)
        expect(orderPageShape.safeParse(page.data).error).toBeUndefined()
        expect(page.data).toMatchObject({
          code: placed.data.code,
          contactName: "Nguyễn Thị Hoa",
          phoneMasked: "0912•••678",
          addressText: "12 Hàng Bè, Phường Hoàn Kiếm, Hà Nội",
          note: "Gọi trước khi giao",
          itemsTotal: basket.itemsTotal,
          deliveryTotal: quote.total,
          total,
        })
        expect(page.data.parts.map((part) => part.code)).toEqual([
          `${placed.data.code}-1`,
          `${placed.data.code}-2`,
        ])
        expect(page.headers["cache-control"]).toBe("no-store")
        expect(JSON.stringify(page.data)).not.toContain("0912345678")

        const orderId = verifyOrderToken(placed.data.token, linkKeys())!
        const stored = await parts().listProducerOrders({ order_id: orderId }, { relations: ["lines"] })
        expect(stored).toHaveLength(2)
        expect(stored.reduce((sum, part) => sum + Number(part.total), 0)).toBe(total)
        for (const part of stored) {
          const items = part.lines.reduce((sum, line) => sum + Number(line.subtotal), 0)
          expect(Number(part.items_total)).toBe(items)
          expect(Number(part.total)).toBe(items + Number(part.delivery_fee))
        }

        const found = await buyer.lookUp("+84 912 345 678", placed.data.code.toLowerCase())
        expect(found.status).toBe(200)
        expect(found.data.token).toBe(placed.data.token)
        const wrongPhone = await buyer.lookUp("0912345679", placed.data.code)
        const wrongCode = await buyer.lookUp("0912345678", "OC999999A")
        expect([wrongPhone.status, wrongCode.status]).toEqual([404, 404])
        expect(wrongPhone.data).toEqual(wrongCode.data)
        expect(problemOf(wrongPhone).code).toBe("order_not_found")
      })

      it("shows an order to nobody who has only its id", async () => {
        const { basket, total } = await basketOfTwoProducers(buyer, goods)
        const { data } = await buyer.order(basket.id, total)
        const orderId = verifyOrderToken(data.token, linkKeys())!
        expect((await buyer.call("GET", `/store/orders/${orderId}`)).status).toBe(404)
        const forged = { "x-order-token": `${data.token.slice(0, -3)}AAA` }
        expect((await buyer.call("GET", `/store/orders/${orderId}`, undefined, forged)).status).toBe(404)
        const genuine = { "x-order-token": data.token }
        expect((await buyer.call("GET", `/store/orders/${orderId}`, undefined, genuine)).status).toBe(200)
        expect((await buyer.page(`${data.token.slice(0, -3)}AAA`)).status).toBe(404)
        const line = { id: "ordli_01AAAAAAAAAAAAAAAAAAAAAAAA", quantity: 1 }
        const returned = await buyer.call("POST", "/store/returns", {
          order_id: orderId,
          items: [line],
          return_shipping: { option_id: shop.platform.shippingOptionId },
        })
        expect([returned.status, problemOf(returned).code]).toEqual([404, "not_found"])
        const path = `/store/orders/${orderId}/transfer`
        expect((await buyer.call("POST", `${path}/accept`, { token: "x" })).status).toBe(404)
        expect((await buyer.call("POST", `${path}/decline`, { token: "x" })).status).toBe(404)
        // Medusa asks for a signed-in customer before it asks us.
        expect((await buyer.call("POST", `${path}/request`, {})).status).toBe(401)
      })

      it("puts only goods into a basket that can be bought", async () => {
        const refusal = async (key: string, quantity: number) => {
          const reply = await buyer.open(goods(key).variantId, quantity)
          return [reply.status, problemOf(reply).code]
        }
        expect(await refusal("lien-he", 1)).toEqual([409, "listing_not_for_sale"])
        expect(await refusal("nhap", 1)).toEqual([409, "listing_not_for_sale"])
        expect(await refusal("cha-ca", 4)).toEqual([409, "out_of_stock"])
        expect(await refusal("mat-ong", 0)).toEqual([400, "invalid_request"])
        expect(await refusal("mat-ong", -1)).toEqual([400, "invalid_request"])
        expect(await refusal("mat-ong", 1e9)).toEqual([400, "invalid_request"])
        expect(await refusal("mat-ong", 1.5)).toEqual([400, "invalid_request"])
        const unknown = await buyer.open("variant_01AAAAAAAAAAAAAAAAAAAAAAAA", 1)
        expect(problemOf(unknown).code).toBe("listing_not_for_sale")

        const { data } = await buyer.open(goods("cha-ca").variantId, 2)
        const more = await buyer.add(data.id, goods("cha-ca").variantId, 2)
        expect([more.status, problemOf(more).code]).toEqual([409, "out_of_stock"])
        expect(problemOf(more).details).toEqual({ available: 3 })
        const line = data.groups[0]!.lines[0]!
        expect((await buyer.set(data.id, line.id, 3)).data.count).toBe(3)
        expect(problemOf(await buyer.set(data.id, line.id, 4)).code).toBe("out_of_stock")
        expect(problemOf(await buyer.set(data.id, "cali_01AAAAAAAAAAAAAAAAAAAAAAAA", 1)).code).toBe(
          "line_not_found",
        )
        expect((await buyer.remove(data.id, line.id)).data).toMatchObject({ count: 0, groups: [], total: 0 })
        expect(problemOf(await buyer.order(data.id, 0)).code).toBe("basket_empty")
      })

      it("loses nothing when goods are added in parallel", async () => {
        const { data } = await buyer.open(goods("che").variantId, 1)
        const replies = await Promise.all([
          ...Array.from({ length: 6 }, () => buyer.add(data.id, goods("che").variantId, 2)),
          buyer.add(data.id, goods("mat-ong").variantId, 1),
          buyer.add(data.id, goods("cha-ca").variantId, 1),
        ])
        expect(replies.map((reply) => reply.status)).toEqual(replies.map(() => 200))
        const after = await buyer.read(data.id)
        expect(after.data.count).toBe(1 + 12 + 2)
        expect(after.data.groups.flatMap((group) => group.lines)).toHaveLength(3)
      })

      it("corrects what changed meanwhile, tells it once and refuses the order that was seen before", async () => {
        const container = getContainer()
        const { basket, total } = await basketOfTwoProducers(buyer, goods)
        await buyer.add(basket.id, goods("che").variantId, 5)
        await dbConnection.raw(
          `update price set amount = 90000, raw_amount = '{"value":"90000","precision":20}'
            where amount = 80000`,
        )
        const inventory = container.resolve(Modules.INVENTORY)
        const setStock = (key: string, stocked: number) =>
          inventory.updateInventoryLevels([
            {
              inventory_item_id: goods(key).inventoryItemId,
              location_id: shop.platform.stockLocationId,
              stocked_quantity: stocked,
            },
          ])
        await setStock("mat-ong", 1)
        await setStock("cha-ca", 0)

        const order = await buyer.order(basket.id, total)
        expect([order.status, problemOf(order).code]).toEqual([409, "basket_changed"])
        const shown = basketShape.parse(problemOf(order).details?.basket)
        expect(shown.corrections.map(({ code, before, after }) => [code, before, after])).toEqual([
          ["quantity_reduced", 2, 1],
          ["sold_out", 1, 0],
          ["price_changed", 80_000, 90_000],
        ])
        expect(shown.itemsTotal).toBe(120_000 + 5 * 90_000)
        expect(shown.delivery).not.toBeNull()
        const again = await buyer.read(basket.id)
        expect(again.data.corrections).toEqual([])
        expect(again.data.itemsTotal).toBe(shown.itemsTotal)
        expect((await buyer.order(basket.id, shown.total)).status).toBe(200)
      })

      it("takes goods out that are no longer for sale", async () => {
        const { data } = await buyer.open(goods("che").variantId, 1)
        await buyer.add(data.id, goods("mat-ong").variantId, 1)
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProducts(goods("che").productId, { status: "draft" })
        const { data: after } = await buyer.read(data.id)
        expect(after.corrections).toMatchObject([{ code: "not_for_sale", title: "Sản phẩm che" }])
        expect(after.count).toBe(1)
      })

      it("knows no basket of another channel, of nobody, or one that was ordered", async () => {
        const container = getContainer()
        const channels = container.resolve(Modules.SALES_CHANNEL)
        const other = await channels.createSalesChannels({ name: "Điểm bán" })
        const foreign = await container
          .resolve(Modules.CART)
          .createCarts({ currency_code: "vnd", sales_channel_id: other.id })
        for (const id of [foreign.id, "cart_01AAAAAAAAAAAAAAAAAAAAAAAA"]) {
          expect(problemOf(await buyer.read(id)).code).toBe("basket_not_found")
          expect(problemOf(await buyer.add(id, goods("che").variantId, 1)).code).toBe("basket_not_found")
          expect(problemOf(await buyer.quote(id)).code).toBe("basket_not_found")
          expect(problemOf(await buyer.order(id, 0)).code).toBe("basket_not_found")
        }
        const { basket, total } = await basketOfTwoProducers(buyer, goods)
        await buyer.order(basket.id, total)
        expect(problemOf(await buyer.read(basket.id)).code).toBe("basket_already_ordered")
        const added = await buyer.add(basket.id, goods("che").variantId, 1)
        expect([added.status, problemOf(added).code]).toEqual([409, "basket_already_ordered"])
      })

      it("delivers only to a commune of the province that was named", async () => {
        const { basket, total } = await basketOfTwoProducers(buyer, goods)
        for (const place of [
          { provinceCode: "15", communeCode: "00070" },
          { provinceCode: "01", communeCode: "99999" },
        ]) {
          const quote = await buyer.quote(basket.id, place)
          expect([quote.status, problemOf(quote).code]).toEqual([409, "delivery_unavailable"])
          const order = await buyer.order(basket.id, total, { address: { ...place, street: "Thôn 1" } })
          expect(problemOf(order).code).toBe("delivery_unavailable")
        }
        const cheap = await buyer.order(basket.id, total - 1)
        expect([cheap.status, problemOf(cheap).code]).toEqual([409, "basket_changed"])
        expect(basketShape.parse(problemOf(cheap).details?.basket).total).toBe(total)
        expect((await buyer.read(basket.id)).data.count).toBe(3)
      })

      it("makes one order of ten parallel calls and of every later one", async () => {
        const { basket, total } = await basketOfTwoProducers(buyer, goods)
        const replies = await Promise.all(Array.from({ length: 10 }, () => buyer.order(basket.id, total)))
        expect(replies.map((reply) => reply.status)).toEqual(replies.map(() => 200))
        expect(new Set(replies.map((reply) => JSON.stringify(reply.data))).size).toBe(1)
        expect((await buyer.order(basket.id, total)).data).toEqual(replies[0]!.data)
        expect(await rows(`select count(*)::int as orders from "order"`)).toEqual([{ orders: 1 }])
        expect(await parts().listProducerOrders({})).toHaveLength(2)
        expect((await levelOf(getContainer(), shop.platform, goods("mat-ong"))).reserved).toBe(2)
      })

      it("sells ten of ten to fifty who want one at once", async () => {
        const baskets = await Promise.all(
          Array.from({ length: 50 }, () => buyer.open(goods("mat-ong").variantId, 1)),
        )
        const { data: quote } = await buyer.quote(baskets[0]!.data.id)
        const replies = await Promise.all(
          baskets.map(({ data }) => buyer.order(data.id, 120_000 + quote.total)),
        )
        const sold = replies.filter((reply) => reply.status === 200)
        expect(sold).toHaveLength(10)
        const refused = replies.filter((reply) => reply.status !== 200)
        for (const reply of refused) {
          expect(reply.status).toBe(409)
          expect(["out_of_stock", "basket_changed"]).toContain(problemOf(reply).code)
        }
        expect(await levelOf(getContainer(), shop.platform, goods("mat-ong"))).toEqual({
          stocked: 10,
          reserved: 10,
        })
        const [count] = await rows(`select count(*)::int as orders from "order" where deleted_at is null`)
        expect(count).toEqual({ orders: 10 })
        expect(await parts().listProducerOrders({})).toHaveLength(10)
      })

      it("lets the database refuse reservations that race past Medusa's own check", async () => {
        const inventory = getContainer().resolve(Modules.INVENTORY)
        const item = { inventory_item_id: goods("cha-ca").inventoryItemId, quantity: 1 }
        const place = { location_id: shop.platform.stockLocationId }
        const tries = await Promise.allSettled(
          Array.from({ length: 20 }, () => inventory.createReservationItems([{ ...item, ...place }])),
        )
        expect(tries.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(3)
        expect(await levelOf(getContainer(), shop.platform, goods("cha-ca"))).toEqual({
          stocked: 3,
          reserved: 3,
        })
        const both = inventory.createReservationItems([
          { ...item, ...place, inventory_item_id: goods("mat-ong").inventoryItemId, quantity: 6 },
          { ...item, ...place, inventory_item_id: goods("mat-ong").inventoryItemId, quantity: 6 },
        ])
        await expect(both).rejects.toThrow("Not enough stock")
      })

      describe("Medusa's own cart routes", () => {
        async function readyCart() {
          const { basket } = await basketOfTwoProducers(buyer, goods)
          const post = (path: string, body: unknown = {}) =>
            buyer.call<Record<string, { id: string }>>("POST", `/store/carts/${basket.id}${path}`, body)
          await post("", {
            shipping_address: {
              first_name: "Nguyễn Thị Hoa",
              phone: "0912345678",
              address_1: "12 Hàng Bè",
              country_code: "vn",
              metadata: { province_code: hoanKiem.provinceCode, commune_code: hoanKiem.communeCode },
            },
          })
          return { basket, post }
        }
        async function pay(cartId: string) {
          const { data } = await buyer.call<{ payment_collection: { id: string } }>(
            "POST",
            "/store/payment-collections",
            { cart_id: cartId },
          )
          const path = `/store/payment-collections/${data.payment_collection.id}/payment-sessions`
          return buyer.call("POST", path, { provider_id: "pp_cod_cod" })
        }
        const orders = () => rows(`select id from "order" where deleted_at is null`)

        it("cannot complete a basket with a delivery of their own making", async () => {
          const { basket, post } = await readyCart()
          const { data: quote } = await buyer.quote(basket.id)
          const forged = { version: 1, destination: hoanKiem, parcels: [], total: 0 }
          const added = await post("/shipping-methods", {
            option_id: shop.platform.shippingOptionId,
            data: forged,
          })
          expect(added.status).toBe(200)
          expect((await pay(basket.id)).status).toBe(200)
          const completed = await post("/complete")
          expect([completed.status, problemOf(completed).code]).toEqual([409, "basket_changed"])

          const [method] = await rows(`select id, amount from cart_shipping_method where deleted_at is null`)
          expect(Number(method!.amount)).toBe(quote.total)
          await getContainer()
            .resolve(Modules.CART)
            .updateShippingMethods([{ id: String(method!.id), amount: 1 }])
          expect(problemOf(await post("/complete")).code).toBe("basket_changed")
          expect(await orders()).toEqual([])
          // Nothing is spoilt: the shop's own way still works.
          expect((await buyer.order(basket.id, basket.itemsTotal + quote.total)).status).toBe(200)
        })

        it("do not keep the buyer from emptying a basket to which they added a delivery", async () => {
          const { basket, post } = await readyCart()
          await post("/shipping-methods", { option_id: shop.platform.shippingOptionId })
          for (const line of basket.groups.flatMap((group) => group.lines)) {
            expect((await buyer.remove(basket.id, line.id)).status).toBe(200)
          }
          expect((await buyer.read(basket.id)).data.count).toBe(0)
          expect((await post("/complete")).status).toBeGreaterThanOrEqual(400)
        })

        it("cannot complete a basket with an old price, without contact, or of what others bought", async () => {
          const container = getContainer()
          const { basket, quote } = await basketOfTwoProducers(buyer, goods)
          const carts = container.resolve(Modules.CART)
          const line = basket.groups[0]!.lines[0]!
          await carts.updateLineItems([{ id: line.id, unit_price: 1 }])
          const total = 2 + 200_000 + quote.total
          expect(problemOf(await buyer.order(basket.id, total)).code).toBe("basket_changed")

          const second = await readyCart()
          await buyer.call("POST", `/store/carts/${second.basket.id}`, {
            shipping_address: {
              first_name: " ",
              phone: "1",
              address_1: "x",
              country_code: "vn",
              metadata: { province_code: hoanKiem.provinceCode, commune_code: hoanKiem.communeCode },
            },
          })
          await second.post("/shipping-methods", { option_id: shop.platform.shippingOptionId })
          await pay(second.basket.id)
          expect(problemOf(await second.post("/complete")).code).toBe("invalid_request")
          expect(await orders()).toEqual([])
        })
      })

      it("answers who tries too often with 429 and the time to wait", async () => {
        const address = "203.0.113.77"
        const headers = { "x-forwarded-for": address }
        expect((await buyer.lookUp("0912345678", "OC999999A", headers)).status).toBe(404)
        await countAttempt(getContainer(), "orderLookup", address, 30_000).catch(() => undefined)
        const refused = await buyer.lookUp("0912345678", "OC999999A", headers)
        expect([refused.status, problemOf(refused).code]).toEqual([429, "too_many_requests"])
        expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0)
        const other = { "x-forwarded-for": "203.0.113.78" }
        expect((await buyer.lookUp("0912345678", "OC999999A", other)).status).toBe(404)
      })
    })
  },
})
