import { stockListReport, type StockListReport } from "@ocop/contracts"
import { buildXlsx } from "@ocop/recognition-list/testing"
import { databaseOf } from "../../../src/shared/database"
import { auditStock } from "../../../src/domains/inventory/audit"
import type { Api, Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { openedPoint, pointManagerToken } from "../support/points"
import { openShop } from "../support/shop"
import { sold, terminalOf, type TerminalClient } from "../support/terminals"

const HEAD = "Mã hàng;Tên hàng;Số lượng;Số lô;Hạn dùng"

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("stock lists of a point", () => {
      let honey: string
      let noodles: string
      let manager: string
      let stranger: string
      let till: TerminalClient
      const pointIds: string[] = []
      const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
        ((await databaseOf(getContainer()).raw(sql, values as never)) as { rows: T[] }).rows
      const call = async <T>(method: string, url: string, token: string, data?: unknown) =>
        (await (api as Api).request({
          method,
          url,
          data,
          headers: { authorization: `Bearer ${token}` },
          validateStatus: () => true,
        })) as Reply<T>
      const upload = (
        content: string | Buffer,
        { kind = "receive", more = "", name = "hang.csv", token = manager } = {},
      ) => {
        const form = new FormData()
        form.append("file", new Blob([typeof content === "string" ? content : new Uint8Array(content)]), name)
        return call<StockListReport & { code: string }>(
          "POST",
          `/point/stock-lists?kind=${kind}${more}`,
          token,
          form,
        )
      }
      const apply = (id: string, token = manager) =>
        call<StockListReport & { code: string }>("POST", `/point/stock-lists/${id}/applications`, token, {})
      const stockAt = async (itemId: string, point = 0): Promise<number | null> => {
        const [row] = await rows<{ stocked: number }>(
          `select stocked_quantity::int as stocked from inventory_level level
             join sales_point point on point.stock_location_id = level.location_id
            where inventory_item_id = ? and point.id = ? and level.deleted_at is null`,
          [itemId, pointIds[point]],
        )
        return row?.stocked ?? null
      }

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
          { key: "mien-dong", producer: "ho-b", price: 70_000, stock: 10 },
        ])
        honey = shop.goods["mat-ong"]!.inventoryItemId
        noodles = shop.goods["mien-dong"]!.inventoryItemId
        await rows("update product_variant set barcode = '8934563138165', sku = 'MO-500' where id = ?", [
          shop.goods["mat-ong"]!.variantId,
        ])
        await rows("update product_variant set barcode = '8934563138172' where id = ?", [
          shop.goods["mien-dong"]!.variantId,
        ])
        for (const name of ["sa-pa", "bac-ha"]) pointIds.push(await openedPoint(container, name))
        till = await terminalOf(container, api as Api, pointIds[0]!)
        manager = await pointManagerToken(container, api as Api, "ql@sa-pa.example", pointIds[0])
        stranger = await pointManagerToken(container, api as Api, "ql@bac-ha.example", pointIds[1])
      })
      beforeEach(() => till.countFrom(1))
      afterEach(async () => {
        expect((await auditStock(getContainer(), new Date())).rows).toEqual([])
        expect(await stockAt(honey, 1)).toBeNull()
      })

      it("checks a list, changes nothing before it is applied, and applies its good rows once", async () => {
        const checked = await upload(
          [
            HEAD,
            "8934563138165;Mật ong;12;L1;30/06/2027",
            "mo-500;Mật ong;1.000;L2;2027-12-31",
            "8934563138172;Miến;4;;",
            "khong-co;Hàng lạ;3;;",
            "8934563138172;Miến;nhiều;;31/02/2027",
            "8934563138172;Miến;2;;30/06/2027",
            ";;;;",
          ].join("\r\n"),
        )
        expect(checked.status).toBe(201)
        const report = stockListReport.parse(checked.data)
        expect(report).toMatchObject({ state: "checked", counts: { good: 3, bad: 3, pieces: 1_016 } })
        expect(
          report.goodRows.map(({ rowNumber, before, after, lot }) => [rowNumber, before, after, lot]),
        ).toEqual([
          [2, 0, 12, "L1"],
          [3, 12, 1_012, "L2"],
          [4, 0, 4, null],
        ])
        expect(
          report.badRows.map(({ rowNumber, problems }) => [rowNumber, problems.map(({ code }) => code)]),
        ).toEqual([
          [5, ["code_unknown"]],
          [6, ["pieces_unclear", "date_no_such_day"]],
          [7, ["lot_missing"]],
        ])
        expect(report.badRows[0]!.problems[0]!.message).toMatch(/\.$/)
        expect(await stockAt(honey)).toBeNull()

        const both = await Promise.all([apply(report.id), apply(report.id)])
        expect(both.map(({ status }) => status)).toEqual([200, 200])
        expect((await apply(report.id)).data.state).toBe("applied")
        expect([await stockAt(honey), await stockAt(noodles)]).toEqual([1_012, 4])
        expect(await rows("select code, quantity::int as quantity from stock_lot order by code")).toEqual([
          { code: "L1", quantity: 12 },
          { code: "L2", quantity: 1_000 },
        ])
        expect(await rows("select distinct actor from stock_movement where op_key is not null")).toHaveLength(
          1,
        )
        // Neither the office nor its manager can be found among the counters and their people.
        for (const path of ["terminals", "operators"])
          expect(JSON.stringify((await call("GET", `/point/${path}`, manager)).data)).not.toMatch(/_office/)
      })

      it("a count says how many lie there at the moment of the list; what was sold afterwards stays sold", async () => {
        const received = await upload(`${HEAD}\n8934563138165;;20;;\n8934563138172;;5;;`)
        await apply(received.data.id)
        const counted = await upload(
          `ma hang,so luong\n8934563138165,18\n8934563138172,0\n8934563138165,7\n`,
          { kind: "count" },
        )
        expect(counted.data.goodRows.map(({ before, after }) => [before, after])).toEqual([
          [20, 18],
          [5, 0],
        ])
        expect(counted.data.badRows.map(({ problems }) => problems[0]!.code)).toEqual(["repeated"])
        await till.send([till.make(sold(honey, 3, 120_000))])
        await apply(counted.data.id)
        expect([await stockAt(honey), await stockAt(noodles)]).toEqual([15, 0])
      })

      it("goes on after it died in the middle: what was written stands, the rest follows", async () => {
        const many = Array.from({ length: 450 }, () => "8934563138165;;1;;")
        const { data } = await upload([HEAD, ...many].join("\n"))
        expect(data.counts.good).toBe(450)
        // The first operation of three got through before the process ended.
        await rows(
          "update stock_list_row set problems = '{held}' where list_id = ? and op_key <> (select min(op_key::text)::uuid from stock_list_row where list_id = ?)",
          [data.id, data.id],
        )
        await apply(data.id)
        expect([50, 200]).toContain(await stockAt(honey))
        await rows("update stock_list_row set problems = '{}' where list_id = ? and problems = '{held}'", [
          data.id,
        ])
        await rows("update stock_list set applied_at = null where id = ?", [data.id])
        await Promise.all([apply(data.id), apply(data.id), apply(data.id)])
        expect(await stockAt(honey)).toBe(450)
        expect(await rows("select 1 from stock_operation where kind = 'receive'")).toHaveLength(3)
      })

      it("reads a workbook, and its own template filled in", async () => {
        const book = buildXlsx([
          {
            name: "S",
            rows: [
              ["Danh sách tháng 11"],
              HEAD.split(";"),
              ["8934563138165", "Mật ong", 6, "L9", "30/06/2027"],
            ],
          },
        ])
        const { data } = await upload(book, { name: "hang.xlsx", more: "&ownership=purchased" })
        expect(data).toMatchObject({ ownership: "purchased", counts: { good: 1, bad: 0, pieces: 6 } })
        await apply(data.id)
        expect(await rows("select ownership from goods_terms")).toEqual([{ ownership: "purchased" }])
        const template = await call<{ base64: string }>("GET", "/point/stock-list-template", manager)
        const again = await upload(Buffer.from(template.data.base64, "base64"), {
          name: "mau.xlsx",
          kind: "count",
        })
        expect(again.data.badRows).toMatchObject([
          { code: "8934563138165", problems: [{ code: "value_empty" }] },
        ])
      })

      it("refuses what is no list, and keeps nothing of it", async () => {
        const refused = async (content: string | Buffer, name = "hang.csv") => {
          const { status, data } = await upload(content, { name })
          return [status, data.code]
        }
        expect(await refused("")).toEqual([422, expect.stringMatching(/^stock_list_/)])
        expect(await refused("Tên;Giá\nMật ong;3")).toEqual([422, "stock_list_columns_missing"])
        expect(await refused(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toEqual([
          422,
          "stock_list_refused",
        ])
        expect(await refused(Buffer.from("PK\u0003\u0004 broken"), "hang.xlsx")).toEqual([
          422,
          "stock_list_refused",
        ])
        const long = [HEAD, ...Array.from({ length: 2_200 }, () => "8934563138165;;1;;")].join("\n")
        expect(await refused(long)).toEqual([422, "stock_list_refused"])
        expect(
          (await upload(`${HEAD}\n=1+1;x;=2;;`)).data.badRows[0]!.problems.map(({ code }) => code),
        ).toEqual(["pieces_unclear", "code_unknown"])
        expect((await call("POST", "/point/stock-lists?kind=nothing", manager, new FormData())).status).toBe(
          400,
        )
        expect((await call("POST", "/point/stock-lists?kind=count", manager, {})).status).toBe(400)
        expect(await rows("select 1 from stock_list")).toHaveLength(1)
      })

      it("is nobody's but the point's own", async () => {
        const { data } = await upload(`${HEAD}\n8934563138165;;3;;`)
        expect((await call("GET", `/point/stock-lists/${data.id}`, stranger)).status).toBe(404)
        expect((await apply(data.id, stranger)).data.code).toBe("stock_list_not_found")
        expect((await call<{ lists: unknown[] }>("GET", "/point/stock-lists", stranger)).data.lists).toEqual(
          [],
        )
        expect((await call("GET", "/point/stock-lists", "x")).status).toBe(401)
        expect(await stockAt(honey)).toBeNull()
      })
    })
  },
})
