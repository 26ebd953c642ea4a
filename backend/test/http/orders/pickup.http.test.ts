import { randomUUID } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import {
  orderPage as orderPageShape,
  pickupOffers as offersShape,
  pointPickupPage,
  type PickupOffer,
  type PointPickup,
} from "@ocop/contracts"
import { countAttempt } from "../../../src/http/rate-limit"
import { SALES_POINT_MODULE } from "../../../src/modules/sales-point"
import type { SalesPointModuleService } from "../../../src/modules/sales-point/service"
import { expirePickups } from "../../../src/domains/orders/pickup/expire-pickups"
import { openPoint } from "../../../src/domains/sales-points/open-point"
import { buyerOf, comeAgain, type Api, type Buyer, type Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { openedPoint, pointManagerToken } from "../support/points"
import { openShop } from "../support/shop"

/** What the answers hold that these tests look at. */
interface Seen {
  code: string
  token: string
  total: number
  count: number
  details: { short: unknown[] }
  offers: PickupOffer[]
  pickups: PointPickup[]
  items: unknown[]
}

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("pickup at a sales point", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let buyer: Buyer
      const pointIds: Record<string, string> = {}
      const tokens: Record<string, string> = {}
      const goods = (key: string) => shop.goods[key]!
      const rows = async (sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: Record<string, unknown>[] }).rows
      const points = () => getContainer().resolve<SalesPointModuleService>(SALES_POINT_MODULE)
      const call = async (method: "GET" | "POST", url: string, data: unknown, headers: object) =>
        (await (api as Api).request({
          method,
          url,
          data,
          headers,
          validateStatus: () => true,
        })) as Reply<Seen>
      const store = (method: "GET" | "POST", path: string, body?: unknown) =>
        call(method, path, body, { "x-publishable-api-key": shop.platform.publishableKey })
      const office = (who: string, method: "GET" | "POST", path: string, body?: unknown) =>
        call(method, path, body, { authorization: `Bearer ${tokens[who]}` })

      const levelAt = async (key: string, who: string) => {
        const [level] = await rows(
          `select stocked_quantity::int as stocked, reserved_quantity::int as reserved
             from inventory_level level
             join product_variant_inventory_item link on link.inventory_item_id = level.inventory_item_id
             join sales_point point on point.stock_location_id = level.location_id
            where link.variant_id = ? and point.id = ?`,
          [goods(key).variantId, pointIds[who]],
        )
        return level
      }

      const order = (basketId: string, who: string, expectedTotal: number) =>
        comeAgain(() =>
          store("POST", `/store/baskets/${basketId}/order`, {
            contact: { name: "Nguyễn Thị Hoa", phone: "0912 345 678" },
            pickup: { pointId: pointIds[who] },
            payment: "cod",
            expectedTotal,
          }),
        )

      beforeAll(async () => {
        const container = getContainer()
        shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
          { key: "cha-ca", producer: "ho-b", price: 200_000, stock: 9, weight: null },
        ])
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        for (const [who, stock] of [
          ["sa-pa", { "mat-ong": 4, "cha-ca": 2 }],
          ["bac-ha", { "mat-ong": 1 }],
        ] as const) {
          const pointId = await openedPoint(container, who)
          pointIds[who] = pointId
          await openPoint(container, pointId)
          const { stock_location_id } = await points().retrieveSalesPoint(pointId)
          for (const [key, quantity] of Object.entries(stock)) {
            const [item] = await rows(
              "select inventory_item_id as id from product_variant_inventory_item where variant_id = ?",
              [goods(key).variantId],
            )
            await container.resolve(Modules.INVENTORY).createInventoryLevels([
              {
                inventory_item_id: String(item!.id),
                location_id: String(stock_location_id),
                stocked_quantity: quantity,
              },
            ])
          }
          tokens[who] = await pointManagerToken(container, api as Api, `${who}@diem.example`, pointId)
        }
        await countAttempt(container, "basketWrite", "warm-up")
      })

      async function basket(honey: number, fish: number) {
        const opened = await buyer.open(goods("mat-ong").variantId, honey)
        if (fish > 0) await buyer.add(opened.data.id, goods("cha-ca").variantId, fish)
        return { id: opened.data.id, total: honey * 120_000 + fish * 200_000 }
      }

      it("says by line what each point lacks, the full ones first, and takes nothing out of the basket", async () => {
        const { id } = await basket(3, 2)
        const { status, data } = await store("GET", `/store/baskets/${id}/pickup-points`)
        expect(status).toBe(200)
        expect(offersShape.safeParse(data).error).toBeUndefined()
        expect(data.offers.map((offer) => offer.point.id)).toEqual([pointIds["sa-pa"], pointIds["bac-ha"]])
        expect(data.offers[0]!.short).toEqual([])
        expect(data.offers[1]!.short.map(({ wanted, available }) => [wanted, available])).toEqual([
          [3, 1],
          [2, 0],
        ])
        const refused = await order(id, "bac-ha", 760_000)
        expect([refused.status, refused.data.code]).toEqual([409, "pickup_unavailable"])
        expect(refused.data.details.short).toHaveLength(2)
        expect((await store("GET", `/store/baskets/${id}`)).data.count).toBe(5)
      })

      it("reserves at the point, is handed over once against the code, and no other point sees it", async () => {
        const { id, total } = await basket(3, 1)
        const placed = await order(id, "sa-pa", total)
        expect(placed.status).toBe(200)
        expect(placed.data.total).toBe(total)
        expect(await levelAt("mat-ong", "sa-pa")).toEqual({ stocked: 4, reserved: 3 })
        const [web] = await rows(
          "select sum(reserved_quantity)::int as reserved from inventory_level where location_id = ?",
          [shop.platform.stockLocationId],
        )
        expect(web).toEqual({ reserved: 0 })
        const again = await order(id, "sa-pa", total)
        expect(again.data.code).toBe(placed.data.code)

        const page = await buyer.page(placed.data.token)
        expect(orderPageShape.safeParse(page.data).error).toBeUndefined()
        expect(page.data.deliveryTotal).toBe(0)
        expect(page.data.parts).toHaveLength(2)
        const pickup = page.data.pickup!
        expect(pickup).toMatchObject({ state: "waiting", point: { id: pointIds["sa-pa"] } })

        const list = await office("sa-pa", "GET", "/point/pickups?state=waiting")
        expect(pointPickupPage.safeParse(list.data).error).toBeUndefined()
        expect(list.data.pickups).toMatchObject([{ orderCode: placed.data.code, total }])
        expect(JSON.stringify(list.data)).not.toContain(pickup.code)
        expect((await office("bac-ha", "GET", "/point/pickups")).data.pickups).toEqual([])
        const pickupId = list.data.pickups[0]!.id
        const handover = `/point/pickups/${pickupId}/handover`
        const wrong = pickup.code === "000000" ? "000001" : "000000"
        expect(
          (await office("bac-ha", "POST", handover, { key: randomUUID(), code: pickup.code })).data.code,
        ).toBe("pickup_not_found")
        expect((await office("sa-pa", "POST", handover, { key: randomUUID(), code: wrong })).data.code).toBe(
          "pickup_code_wrong",
        )
        expect(
          (await office("nobody", "POST", handover, { key: randomUUID(), code: pickup.code })).status,
        ).toBe(401)

        const keys = [randomUUID(), randomUUID()]
        const both = await Promise.all(
          keys.map((key) => office("sa-pa", "POST", handover, { key, code: pickup.code })),
        )
        expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
        // The one that was carried out may be sent again; its answer was lost, its goods are not taken twice.
        const first = both.findIndex(({ status }) => status === 200)
        const repeated = await office("sa-pa", "POST", handover, { key: keys[first], code: pickup.code })
        expect([repeated.status, repeated.data]).toEqual([200, both[first]!.data])
        expect(await levelAt("mat-ong", "sa-pa")).toEqual({ stocked: 1, reserved: 0 })
        expect(await levelAt("cha-ca", "sa-pa")).toEqual({ stocked: 1, reserved: 0 })
        expect((await buyer.page(placed.data.token)).data.pickup!.state).toBe("handed_over")
        const day = await office("sa-pa", "GET", "/point/dashboard")
        expect(day.data).toMatchObject({ handedOverToday: 1, pickupTurnoverToday: total, waitingPickups: 0 })

        // A point that has been open for a year: what was handed over today is still counted, and stands first in the list.
        await rows(
          `insert into "order" (id, currency_code, status, email)
           select 'order_past_' || n, 'vnd', 'completed', null from generate_series(1, 250) n`,
        )
        await rows(
          `insert into pickup (id, order_id, sales_point_id, code, state, kept_until, handed_over_at)
           select 'pick_past_' || n, 'order_past_' || n, ?, lpad(n::text, 6, '0'), 'handed_over',
                  now() - interval '300 days', now() - interval '301 days' from generate_series(1, 250) n`,
          [pointIds["sa-pa"]],
        )
        const later = await office("sa-pa", "GET", "/point/dashboard")
        expect(later.data).toMatchObject({
          handedOverToday: 1,
          pickupTurnoverToday: total,
          waitingPickups: 0,
        })
        const past = await office("sa-pa", "GET", "/point/pickups")
        expect(past.data.pickups[0]!.orderCode).toBe(placed.data.code)
        await rows("delete from pickup where id like 'pick_past_%'")
        await rows(`delete from "order" where id like 'order_past_%'`)
        expect((await office("bac-ha", "GET", "/point/stock")).data.items).toHaveLength(1)
      })

      it("never promises the same goods twice when buyers race for them", async () => {
        const baskets = await Promise.all(Array.from({ length: 6 }, () => basket(1, 0)))
        const answers = await Promise.all(baskets.map(({ id, total }) => order(id, "sa-pa", total)))
        const placed = answers.filter(({ status }) => status === 200)
        const refused = answers.filter(({ status }) => status !== 200)
        expect(placed).toHaveLength(4)
        expect(refused.map(({ data }) => data.code)).toEqual(["pickup_unavailable", "pickup_unavailable"])
        expect(await levelAt("mat-ong", "sa-pa")).toEqual({ stocked: 4, reserved: 4 })
        // Who lost still has a basket that can be sent instead.
        const lost = baskets[answers.findIndex(({ status }) => status !== 200)]!
        expect((await store("GET", `/store/baskets/${lost.id}`)).data.count).toBe(1)
      })

      it("ends a pickup whose time is up, twice at once, and frees its stock", async () => {
        const { id, total } = await basket(2, 0)
        const placed = await order(id, "sa-pa", total)
        const later = new Date(Date.now() + 4 * 24 * 60 * 60 * 1000)
        await expirePickups(getContainer(), new Date())
        expect(await levelAt("mat-ong", "sa-pa")).toEqual({ stocked: 4, reserved: 2 })
        await Promise.all([expirePickups(getContainer(), later), expirePickups(getContainer(), later)])
        await expirePickups(getContainer(), later)
        expect(await levelAt("mat-ong", "sa-pa")).toEqual({ stocked: 4, reserved: 0 })
        const page = await buyer.page(placed.data.token)
        expect(page.data.pickup!.state).toBe("expired")
        expect(page.data.parts[0]!.status).toBe("canceled")
        const list = await office("sa-pa", "GET", "/point/pickups")
        const late = await office("sa-pa", "POST", `/point/pickups/${list.data.pickups[0]!.id}/handover`, {
          key: randomUUID(),
          code: page.data.pickup!.code,
        })
        expect(late.data.code).toBe("pickup_not_waiting")
      })
    })
  },
})
