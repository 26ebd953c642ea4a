import { randomUUID } from "node:crypto"
import { terminalWork, type EndingLot, type TerminalItem, type TerminalWork } from "@ocop/contracts"
import { auditStock } from "../../../src/domains/inventory/audit"
import { buyerOf, comeAgain, type Api, type Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { openedPoint, pointManagerToken } from "../support/points"
import { openShop } from "../support/shop"
import { terminalOf, type Operation, type TerminalClient } from "../support/terminals"

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("work with goods at a counter", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let honey: string
      const pointIds: string[] = []
      let till: TerminalClient
      let other: TerminalClient
      const rows = async (sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: Record<string, unknown>[] }).rows
      const call = async <T>(method: string, url: string, token: string, data?: unknown) =>
        (await (api as Api).request({
          method,
          url,
          data,
          headers: { authorization: `Bearer ${token}` },
          validateStatus: () => true,
        })) as Reply<T>
      const stockAt = async (pointId: string) => {
        const [row] = await rows(
          `select stocked_quantity::int as stocked from inventory_level level
             join sales_point point on point.stock_location_id = level.location_id
            where inventory_item_id = ? and point.id = ?`,
          [honey, pointId],
        )
        return row?.stocked ?? 0
      }
      const twice = async (client: TerminalClient, operation: Operation) => {
        const first = (await client.send([operation])).data.results[0]!
        const again = (await client.send([operation])).data.results[0]!
        expect(again).toMatchObject({ outcome: "replayed", first: first.outcome })
        return first
      }
      const workOf = async (client: TerminalClient) => {
        const { status, data } = await call<TerminalWork>("GET", "/terminal/work", client.token)
        expect(status).toBe(200)
        return terminalWork.parse(data)
      }

      beforeAll(async () => {
        const container = getContainer()
        shop = await openShop(container, [{ key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 }])
        honey = String(
          (
            await rows(
              "select inventory_item_id as id from product_variant_inventory_item where variant_id = ?",
              [shop.goods["mat-ong"]!.variantId],
            )
          )[0]!.id,
        )
        for (const name of ["sa-pa", "bac-ha"]) pointIds.push(await openedPoint(container, name))
        till = await terminalOf(container, api as Api, pointIds[0]!)
        other = await terminalOf(container, api as Api, pointIds[1]!)
      })
      beforeEach(() => [till, other].forEach((client) => client.countFrom(1)))
      afterEach(async () => {
        expect((await auditStock(getContainer(), new Date())).rows).toEqual([])
      })

      const soon = () => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
      const received = (quantity: number) =>
        till.make({
          kind: "receive",
          payload: {
            lines: [{ itemId: honey, quantity, lot: { code: "L1", expiresOn: soon() } }],
            ownership: "consignment",
          },
        })

      it("receives, counts, writes off and gives back, each once; only with a lead", async () => {
        const [mine] = pointIds
        expect((await twice(till, received(10))).outcome).toBe("applied")
        expect(await stockAt(mine!)).toBe(10)
        const alone = till.make(
          { kind: "write_off", payload: { lines: [{ itemId: honey, quantity: 1 }], reason: "Vỡ" } },
          { operatorId: till.sellerId },
        )
        expect(await twice(till, alone)).toMatchObject({ outcome: "refused", code: "operation_needs_lead" })
        const agreed = till.make(
          { kind: "write_off", payload: { lines: [{ itemId: honey, quantity: 1 }], reason: "Vỡ" } },
          { operatorId: till.sellerId, approvedBy: till.leadId },
        )
        expect((await twice(till, agreed)).outcome).toBe("applied")
        await twice(till, till.make({ kind: "count", payload: { lines: [{ itemId: honey, counted: 7 }] } }))
        await twice(
          till,
          till.make({ kind: "return_to_producer", payload: { lines: [{ itemId: honey, quantity: 2 }] } }),
        )
        expect(await stockAt(mine!)).toBe(5)

        const manager = await pointManagerToken(getContainer(), api as Api, "ql@sa-pa.example", mine)
        const strange = await pointManagerToken(getContainer(), api as Api, "ql@bac-ha.example", pointIds[1])
        const lots = (token: string) => call<{ lots: EndingLot[] }>("GET", "/point/ending-lots", token)
        expect((await lots(manager)).data.lots).toMatchObject([
          { itemId: honey, lot: "L1", expiresOn: soon(), quantity: 5 },
        ])
        expect((await lots(strange)).data.lots).toEqual([])
      })

      it("shows goods on their way to whom they were sent only, and what did not arrive stays open", async () => {
        const [mine, theirs] = pointIds
        await till.send([received(10)])
        const send = till.make({
          kind: "transfer_send",
          payload: { toPointId: theirs!, lines: [{ itemId: honey, quantity: 4 }] },
        })
        expect((await twice(till, send)).outcome).toBe("applied")
        expect((await workOf(till)).arriving).toEqual([])
        const work = await workOf(other)
        expect(work.points.map(({ id }) => id)).toEqual([mine])
        expect(work.arriving).toMatchObject([
          { key: send.key, fromName: "Điểm sa-pa", lines: [{ itemId: honey, quantity: 4 }] },
        ])
        const payload = { transferKey: send.key, lines: [{ itemId: honey, quantity: 3 }] }
        expect(await twice(till, till.make({ kind: "transfer_receive", payload }))).toMatchObject({
          outcome: "refused",
          code: "operation_transfer_foreign",
        })
        expect((await twice(other, other.make({ kind: "transfer_receive", payload }))).outcome).toBe(
          "applied",
        )
        expect([await stockAt(mine!), await stockAt(theirs!)]).toEqual([6, 3])
        expect((await workOf(other)).arriving).toEqual([])
        expect(
          await rows("select shortfall::int as shortfall from stock_discrepancy where reason = 'transfer'"),
        ).toEqual([{ shortfall: 1 }])
      })

      it("finds goods of the whole shop by words without marks or by code, to receive them for the first time", async () => {
        const found = async (q: string, client = till) =>
          (
            await call<{ items: TerminalItem[] }>(
              "GET",
              `/terminal/goods?q=${encodeURIComponent(q)}`,
              client.token,
            )
          ).data.items
        const [item] = await found("mat ong")
        expect(item).toMatchObject({ itemId: honey, stocked: 0, lots: [] })
        await rows("update product_variant set barcode = '8934563138165' where id = ?", [
          shop.goods["mat-ong"]!.variantId,
        ])
        for (const code of [
          "8934563138165",
          "08934563138165",
          "https://id.gs1.org/01/08934563138165/10/LO7",
          "http://localhost:3000/san-pham/san-pham-mat-ong",
        ])
          expect((await found(code)).map(({ itemId }) => itemId)).toEqual([honey])
        for (const q of ["khong co hang nay", "%%", "__", "'; drop table product; --"])
          expect(await found(q)).toEqual([])
        expect((await call("GET", "/terminal/goods?q=a", till.token)).status).toBe(400)
      })

      it("hands a pickup over at the counter, once, with what to collect, and to nobody else", async () => {
        await till.send([received(5)])
        const buyer = buyerOf(api as Api, shop.platform.publishableKey)
        const basket = await buyer.open(shop.goods["mat-ong"]!.variantId, 2)
        const placed = await comeAgain(
          async () =>
            (await (api as Api).request({
              method: "POST",
              url: `/store/baskets/${basket.data.id}/order`,
              headers: { "x-publishable-api-key": shop.platform.publishableKey },
              data: {
                contact: { name: "Nguyễn Thị Hoa", phone: "0912 345 678" },
                pickup: { pointId: pointIds[0] },
                payment: "cod",
                expectedTotal: 240_000,
              },
              validateStatus: () => true,
            })) as Reply<{ token: string }>,
        )
        expect(placed.status).toBe(200)
        const { code } = (await buyer.page(placed.data.token)).data.pickup!
        const [pickup] = (await workOf(till)).pickups
        expect(pickup).toMatchObject({ total: 240_000, toCollect: 240_000 })
        expect(JSON.stringify(pickup)).not.toContain(code)
        expect((await workOf(other)).pickups).toEqual([])
        const url = `/terminal/pickups/${pickup!.id}/handover`
        const open = till.make({ kind: "shift_open", payload: { float: 100_000 } })
        const body = { key: randomUUID(), code, operatorId: till.sellerId, shift: open.key }
        expect((await call("POST", url, other.token, { ...body, operatorId: other.sellerId })).status).toBe(
          404,
        )
        expect((await call("POST", url, till.token, { ...body, operatorId: other.leadId })).status).toBe(404)
        // Cash without a drawer that the server knows would be nobody's: the goods stay.
        expect(await call("POST", url, till.token, { ...body, shift: null })).toMatchObject({
          status: 409,
          data: { code: "counter_shift_unknown" },
        })
        expect((await call("POST", url, till.token, body)).status).toBe(409)
        await till.send([open])
        const done = await call("POST", url, till.token, body)
        expect(done.status).toBe(200)
        expect((await call("POST", url, till.token, body)).data).toEqual(done.data)
        expect((await workOf(till)).cashTaken).toEqual([
          { pickupId: pickup!.id, shift: open.key, amount: 240_000 },
        ])
        expect((await workOf(other)).cashTaken).toEqual([])
        const close = till.make(
          { kind: "shift_close", payload: { countedCash: 340_000 } },
          { approvedBy: till.leadId, shift: open.key },
        )
        expect((await till.send([close])).data.results[0]).toMatchObject({
          outcome: "applied",
          expectedCash: 340_000,
        })
        expect((await workOf(till)).cashTaken).toEqual([])
        expect((await workOf(till)).pickups).toEqual([])
        expect(await stockAt(pointIds[0]!)).toBe(3)
      })
    })
  },
})
