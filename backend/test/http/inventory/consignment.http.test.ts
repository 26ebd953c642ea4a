import { randomUUID } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import {
  nearbyPoints,
  officerPoints,
  pointConsignment,
  pointDashboard,
  pointDiscrepancies,
  producerPointStocks,
  stockMovements,
  type ConsignmentSettlement,
  type PickupOffer,
} from "@ocop/contracts"
import { SALES_POINT_MODULE } from "../../../src/modules/sales-point"
import type { SalesPointModuleService } from "../../../src/modules/sales-point/service"
import { openPoint } from "../../../src/domains/sales-points/open-point"
import { buyerOf, type Api, type Buyer, type Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { memberOf, type MemberClient } from "../support/members"
import { officerOf, type OfficerClient } from "../support/officers"
import { pointManagerToken } from "../support/points"
import { openShop } from "../support/shop"
import { sold, terminalOf, type TerminalClient } from "../support/terminals"

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("goods at sales points", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let buyer: Buyer
      let pointId: string
      let honey: string
      let manager: string
      let stranger: string
      let till: TerminalClient
      let owner: MemberClient
      let packer: MemberClient
      let other: MemberClient
      let officers: Record<"central" | "here" | "elsewhere", OfficerClient>
      const rows = async (sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: Record<string, unknown>[] }).rows
      const call = async <T>(method: string, url: string, data: unknown, headers: object) =>
        (await (api as Api).request({
          method,
          url,
          data,
          headers,
          validateStatus: () => true,
        })) as Reply<T>
      const office = <T>(method: string, url: string, data?: unknown, token = manager) =>
        call<T>(method, url, data, { authorization: `Bearer ${token}` })
      const store = <T>(url: string) =>
        call<T>("GET", url, undefined, { "x-publishable-api-key": shop.platform.publishableKey })
      const nearby = async () =>
        nearbyPoints.parse((await store("/store/listings/san-pham-mat-ong/points")).data).points
      const settle = (expectedOwed: number, key = randomUUID() as string, token = manager) =>
        office<ConsignmentSettlement & { code: string }>(
          "POST",
          "/point/consignment/settlements",
          { key, producerId: shop.producerIds["htx-a"], expectedOwed, commissionPercent: 10 },
          token,
        )

      beforeAll(async () => {
        const container = getContainer()
        const points = container.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
        shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
          { key: "che", producer: "ho-b", price: 80_000, stock: 10 },
        ])
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        const point = await points.createSalesPoints({
          handle: "diem-sa-pa",
          name: "Điểm Sa Pa",
          province_code: "15",
          commune_code: "02647",
          address: "1 Phố Chợ",
          opening_hours: [] as unknown as Record<string, unknown>,
          publication_state: "published",
        })
        pointId = point.id
        await openPoint(container, pointId)
        const { stock_location_id } = await points.retrieveSalesPoint(pointId)
        honey = shop.goods["mat-ong"]!.inventoryItemId
        await container
          .resolve(Modules.INVENTORY)
          .createInventoryLevels([
            { inventory_item_id: honey, location_id: stock_location_id!, stocked_quantity: 8 },
          ])
        manager = await pointManagerToken(container, api as Api, "ql@sa-pa.example", pointId)
        stranger = await pointManagerToken(container, api as Api, "ql@khac.example")
        till = await terminalOf(container, api as Api, pointId)
        owner = await memberOf(container, api as Api, shop.producerIds["htx-a"]!, "owner")
        packer = await memberOf(container, api as Api, shop.producerIds["htx-a"]!, "warehouse")
        other = await memberOf(container, api as Api, shop.producerIds["ho-b"]!, "owner")
        officers = {
          central: await officerOf(container, api as Api, "tw@ocop.example", null),
          here: await officerOf(container, api as Api, "lao-cai@ocop.example", "15"),
          elsewhere: await officerOf(container, api as Api, "ha-noi@ocop.example", "01"),
        }
      })
      beforeEach(() => till.countFrom(1))

      it("tells where the goods are, keeps the last for the counter, and says when a counter is silent", async () => {
        expect(await nearby()).toMatchObject([{ id: pointId, state: "in_stock", available: 7, asOf: null }])
        expect((await office("PUT", "/point/exposure", { buffer: 3 })).data).toMatchObject({ buffer: 3 })
        expect(await nearby()).toMatchObject([{ available: 5 }])
        expect(
          (await office<{ buffer: number }>("GET", "/point/exposure", undefined, stranger)).data.buffer,
        ).toBe(0)
        const basket = await buyer.open(shop.goods["mat-ong"]!.variantId, 5)
        const offers = async () =>
          (await store<{ offers: PickupOffer[] }>(`/store/baskets/${basket.data.id}/pickup-points`)).data
            .offers
        expect((await offers())[0]!.short).toEqual([])
        const open = till.make({ kind: "shift_open", payload: { float: 0 } })
        await till.send([open, till.make(sold(honey, 4), { shift: open.key })])
        expect(await nearby()).toMatchObject([{ state: "few", available: 1 }])
        expect((await offers())[0]!.short).toMatchObject([{ wanted: 5, available: 1 }])
        await rows("update terminal set last_seen_at = now() - interval '31 minutes' where id = ?", [till.id])
        expect(await nearby()).toMatchObject([{ state: "silent", available: 0, asOf: expect.any(String) }])
        expect(await offers()).toEqual([])
        const close = till.make(
          { kind: "shift_close", payload: { countedCash: 200_000 } },
          { shift: open.key },
        )
        await till.send([close])
        expect(await nearby()).toMatchObject([{ state: "few", available: 1 }])
        expect(nearbyPoints.parse((await store("/store/listings/khong-co/points")).data).points).toEqual([])
      })

      it("owes each producer what its goods brought, settles it once, and takes late returns into the next", async () => {
        const sale = till.make(sold(honey, 3, 120_000))
        await till.send([sale])
        const owed = async () => pointConsignment.parse((await office("GET", "/point/consignment")).data).owed
        expect(await owed()).toMatchObject([
          { producerId: shop.producerIds["htx-a"], pieces: 3, sold: 360_000, returned: 0, owed: 360_000 },
        ])
        expect((await settle(359_999)).data.code).toBe("consignment_changed")
        expect((await settle(0, randomUUID(), stranger)).data.code).toBe("consignment_nothing_owed")
        const key = randomUUID()
        const [first, second] = await Promise.all([settle(360_000, key), settle(360_000, key)])
        expect([first.status, second.status]).toEqual([200, 200])
        expect(first.data).toMatchObject({ sold: 360_000, commission: 36_000, amount: 324_000 })
        expect(second.data.id).toBe(first.data.id)
        expect(await owed()).toEqual([])
        expect((await settle(0)).data.code).toBe("consignment_nothing_owed")
        await till.send([
          till.make({
            kind: "return",
            payload: {
              saleKey: sale.key,
              lines: [{ line: 0, quantity: 1 }],
              refunds: [{ method: "cash", amount: 120_000 }],
              reason: "Khách đổi ý",
            },
          }),
          till.make(sold(honey, 1, 120_000)),
        ])
        expect(await owed()).toMatchObject([{ sold: 120_000, returned: 120_000, owed: 0 }])
        expect((await settle(0)).data).toMatchObject({ sold: 120_000, returned: 120_000, amount: 0 })
        const { settlements } = pointConsignment.parse((await office("GET", "/point/consignment")).data)
        expect(settlements.map(({ amount }) => amount)).toEqual([0, 324_000])
      })

      it("takes no more from a producer for pieces that come back one by one than the line had brought", async () => {
        const sale = till.make({
          kind: "sale",
          payload: {
            receipt: "R-giam",
            lines: [{ itemId: honey, quantity: 3, title: "Mật ong", unitPrice: 120_000, discount: 59_999 }],
            payments: [{ method: "cash", amount: 300_001 }],
            total: 300_001,
          },
        })
        const back = (amount: number) =>
          till.make({
            kind: "return",
            payload: {
              saleKey: sale.key,
              lines: [{ line: 0, quantity: 1 }],
              refunds: [{ method: "cash", amount }],
              reason: "Khách đổi ý",
            },
          })
        await till.send([sale, back(100_001), back(100_000), back(100_000)])
        const { owed } = pointConsignment.parse((await office("GET", "/point/consignment")).data)
        expect(owed).toMatchObject([{ pieces: 0, sold: 300_001, returned: 300_001, owed: 0 }])
        expect((await settle(0)).data).toMatchObject({ sold: 300_001, returned: 300_001, amount: 0 })
      })

      it("shows a producer its own goods everywhere, money only to who may see it, and nothing of others", async () => {
        await till.send([till.make(sold(honey, 2, 120_000))])
        const read = async (who: MemberClient) =>
          producerPointStocks.parse((await who.call("GET", "/producer/point-stock")).data).points
        expect(await read(owner)).toMatchObject([
          { pointId, items: [{ itemId: honey, stocked: 6, reserved: 0, soldLately: 2 }], owed: 240_000 },
        ])
        expect(await read(packer)).toMatchObject([{ pointId, owed: null }])
        expect(await read(other)).toEqual([])
        const moved = async (who: MemberClient, query = "") =>
          stockMovements.parse((await who.call("GET", `/producer/stock-movements${query}`)).data).movements
        expect(await moved(owner, `?pointId=${pointId}`)).toMatchObject([
          { kind: "sale", delta: -2, balanceAfter: 6, pointName: "Điểm Sa Pa" },
          { delta: 8, balanceAfter: 8 },
        ])
        expect(await moved(other)).toEqual([])
      })

      it("shows officers the points of their province, with turnover, gaps and what is overdue", async () => {
        const skipped = till.make(sold(honey, 1))
        await till.send([till.make(sold(honey, 2, 120_000))])
        await getContainer()
          .resolve(Modules.INVENTORY)
          .createReservationItems([
            {
              inventory_item_id: honey,
              location_id: String(
                (await rows("select stock_location_id as id from sales_point where id = ?", [pointId]))[0]!
                  .id,
              ),
              quantity: 5,
            },
          ])
        await till.send([till.make(sold(honey, 3))])
        const { discrepancies } = pointDiscrepancies.parse((await office("GET", "/point/discrepancies")).data)
        expect(discrepancies).toMatchObject([{ reason: "shortfall", remaining: 2 }])
        expect((await office<object>("GET", "/point/discrepancies", undefined, stranger)).data).toEqual({
          discrepancies: [],
        })
        await rows("update stock_discrepancy set due_at = now() - interval '1 hour'")
        const day = pointDashboard.parse((await office("GET", "/point/dashboard")).data)
        expect(day).toMatchObject({
          counter: { sales: 2, turnover: 390_000, cash: 390_000, transfer: 0, returned: 0 },
          silentTerminals: [{ id: till.id, missing: skipped.seq }],
          discrepancies: { open: 1, overdue: 1, nobodys: 1 },
        })
        const see = async (who: keyof typeof officers) =>
          officerPoints
            .parse((await officers[who].call("GET", "/officer/points")).data)
            .points.filter(({ id }) => id === pointId)
        expect(await see("here")).toMatchObject([
          {
            counterTurnover: 390_000,
            terminals: 1,
            missingOperations: skipped.seq,
            openDiscrepancies: 1,
            overdueDiscrepancies: 1,
          },
        ])
        expect(await see("central")).toHaveLength(1)
        expect(await see("elsewhere")).toEqual([])
      })

      it("gives a discrepancy to somebody of the point, and closes only what no balance closes", async () => {
        const place = (
          await rows("select stock_location_id as id from sales_point where id = ?", [pointId])
        )[0]!
        const open = (id: string, reason: string) =>
          rows(
            `insert into stock_discrepancy (id, inventory_item_id, location_id, shortfall, remaining, reason, due_at)
             values (?, ?, ?, 2, 2, ?, now() + interval '1 day')`,
            [id, honey, place.id, reason],
          )
        await open("sdis_01HZZZZZZZZZZZZZZZZZZZZZZA", "transfer")
        const at = "/point/discrepancies/sdis_01HZZZZZZZZZZZZZZZZZZZZZZA"
        const give = (operatorId: string | null, token = manager) =>
          office<{ code?: string; owner?: unknown }>("PUT", `${at}/owner`, { operatorId }, token)
        expect((await give(till.sellerId)).data.owner).toEqual({ id: till.sellerId, name: "Lò Thị Bán" })
        expect((await give(null)).data.owner).toEqual(
          (await rows("select id, name from point_manager where sales_point_id = ?", [pointId]))[0],
        )
        expect((await give("topr_01HZZZZZZZZZZZZZZZZZZZZZZZ")).data.code).toBe("terminal_operator_not_found")
        expect((await give(null, stranger)).data.code).toBe("discrepancy_not_found")

        const close = (note: string, token = manager) =>
          office<{ code?: string; id?: string }>("POST", `${at}/resolution`, { note }, token)
        expect((await close("của người khác", stranger)).status).toBe(404)
        expect((await close("")).status).toBe(400)
        expect((await close("Hai lọ vỡ trên đường, bên vận chuyển đền")).status).toBe(200)
        expect((await close("lần nữa")).data.code).toBe("discrepancy_not_found")
        expect(
          await rows("select status, note, resolved_by is not null as named from stock_discrepancy"),
        ).toEqual([{ status: "resolved", note: "Hai lọ vỡ trên đường, bên vận chuyển đền", named: true }])

        await open("sdis_01HZZZZZZZZZZZZZZZZZZZZZZB", "shortfall")
        const missing = await office<{ code: string }>(
          "POST",
          "/point/discrepancies/sdis_01HZZZZZZZZZZZZZZZZZZZZZZB/resolution",
          { note: "cứ đóng" },
        )
        expect([missing.status, missing.data.code]).toEqual([409, "discrepancy_goods_missing"])
      })
    })
  },
})
