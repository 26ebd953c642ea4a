import { Modules } from "@medusajs/framework/utils"
import { operationsAnswer, stockAudit, terminalCatalogue, terminalMe, type StockAudit } from "@ocop/contracts"
import { updateInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import { auditStock } from "../../../src/domains/inventory/audit"
import type { Api, Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { officerOf } from "../support/officers"
import { pointManagerToken } from "../support/points"
import { openShop } from "../support/shop"
import { newKey, pointWithStock, sold, terminalOf, type TerminalClient } from "../support/terminals"

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("one ledger of stock", () => {
      let honey: string
      let tea: string
      let pointId: string
      let otherId: string
      let till: TerminalClient
      let other: TerminalClient
      const rows = async <T = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: T[] }).rows
      const call = async <T>(method: string, url: string, token: string, data?: unknown) =>
        (await (api as Api).request({
          method,
          url,
          data,
          headers: { authorization: `Bearer ${token}` },
          validateStatus: () => true,
        })) as Reply<T>
      const stockOf = async (item: string, location = "sloc_sa-pa") => {
        const [row] = await rows<{ stocked: number }>(
          "select stocked_quantity::int as stocked from inventory_level where inventory_item_id = ? and location_id = ?",
          [item, location],
        )
        return row?.stocked ?? null
      }
      const one = async (client: TerminalClient, operation: unknown) => {
        const { status, data } = await client.send([operation])
        expect(status).toBe(200)
        expect(operationsAnswer.safeParse(data).error).toBeUndefined()
        return data.results[0]!
      }
      const receive = (lines: { itemId: string; quantity: number }[]) =>
        ({ kind: "receive", payload: { lines } }) as const

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 50_000, stock: 10 },
          { key: "che", producer: "ho-b", price: 80_000, stock: 10 },
        ])
        const itemOf = async (key: string) =>
          String(
            (
              await rows(
                "select inventory_item_id as id from product_variant_inventory_item where variant_id = ?",
                [shop.goods[key]!.variantId],
              )
            )[0]!.id,
          )
        honey = await itemOf("mat-ong")
        tea = await itemOf("che")
        pointId = await pointWithStock(container, "sa-pa")
        otherId = await pointWithStock(container, "bac-ha")
        till = await terminalOf(container, api as Api, pointId)
        other = await terminalOf(container, api as Api, otherId)
        const receipts = await till.send([till.make(receive([{ itemId: honey, quantity: 20 }]))])
        expect(receipts.data.results[0]!.outcome).toBe("applied")
        await other.send([other.make(receive([{ itemId: tea, quantity: 5 }]))])
      })

      beforeEach(() => [till, other].forEach((client) => client.countFrom(2)))

      afterEach(async () => {
        expect((await auditStock(getContainer(), new Date())).rows).toEqual([])
      })

      it("lets a device in once by its code, shows it its point, and forgets it when it is revoked", async () => {
        const manager = await pointManagerToken(getContainer(), api as Api, "ql@sa-pa.example", pointId)
        const made = await call<{ code: string }>("POST", "/point/enrolment-codes", manager, {
          name: "Quầy 2",
        })
        expect(made.status).toBe(201)
        const enrol = () =>
          call<{ key: string; terminalId: string; code: string }>("POST", "/terminal/enrolments", "", {
            code: made.data.code.toLowerCase(),
            deviceName: "Điện thoại",
          })
        const both = await Promise.all([enrol(), enrol()])
        expect(both.map(({ status }) => status).sort()).toEqual([201, 404])
        const { key, terminalId } = both.find(({ status }) => status === 201)!.data
        const me = await call("GET", "/terminal/me", key)
        expect(terminalMe.parse(me.data)).toMatchObject({ point: { id: pointId }, nextSeq: 1, missing: [] })
        const page = terminalCatalogue.parse((await call("GET", "/terminal/catalogue", key)).data)
        expect(page.items.map(({ itemId, stocked }) => [itemId, stocked])).toEqual([[honey, 20]])
        const strange = await pointManagerToken(getContainer(), api as Api, "ql@bac-ha.example", otherId)
        expect((await call("POST", `/point/terminals/${terminalId}/revoke`, strange)).status).toBe(404)
        expect((await call("GET", "/terminal/me", key)).status).toBe(200)
        expect((await call("POST", `/point/terminals/${terminalId}/revoke`, manager)).status).toBe(200)
        expect((await call("GET", "/terminal/me", key)).status).toBe(401)
      })

      it("counts a sale once, however often it comes, and knows a changed one and a used number", async () => {
        const before = (await stockOf(honey))!
        const sale = till.make(sold(honey, 2), { operatorId: till.sellerId })
        const deliveries = await Promise.all(Array.from({ length: 6 }, () => one(till, sale)))
        expect(deliveries.map(({ outcome }) => outcome).sort()).toEqual([
          "applied",
          ...Array(5).fill("replayed"),
        ])
        expect(await stockOf(honey)).toBe(before - 2)
        const changed = { ...sale, ...sold(honey, 1) }
        expect(await one(till, changed)).toMatchObject({ outcome: "refused", code: "operation_changed" })
        const reused = { ...till.make(sold(honey, 1)), seq: sale.seq }
        expect(await one(till, reused)).toMatchObject({ outcome: "refused", code: "operation_seq_reused" })
        expect(await one(other, sale)).toMatchObject({ outcome: "refused", code: "operation_changed" })
        expect(await stockOf(honey)).toBe(before - 2)
        // The number of the refused one was never taken: the server says which is missing.
        const gap = await till.send([till.make(sold(honey, 1))])
        expect(gap.data.missing).toEqual([
          { from: reused.seq === sale.seq ? sale.seq + 1 : 0, to: sale.seq + 1 },
        ])
        await till.send([{ ...sale, key: newKey(), seq: sale.seq + 1 }])
      })

      it("lets the rest of a batch stand when one is nonsense, foreign or not allowed", async () => {
        const before = (await stockOf(honey))!
        const { status, data } = await till.send([
          "nonsense",
          till.make(sold(honey, 1)),
          { ...till.make(sold(honey, 1)), payload: { lines: [] } },
          till.make(sold("iitem_01AAAAAAAAAAAAAAAAAAAAAAAA", 1)),
          till.make({ ...sold(honey, 1), payload: { ...sold(honey, 1).payload, total: 1 } } as never),
          till.make(sold(honey, 1), { operatorId: other.leadId }),
          till.make(receive([{ itemId: honey, quantity: 9 }]), { operatorId: till.sellerId }),
          till.make(sold(tea, 1)),
          till.make(sold(honey, 1), { operatorId: till.sellerId }),
        ])
        expect(status).toBe(200)
        expect(data.results.map(({ outcome, code }) => code ?? outcome)).toEqual([
          "invalid_request",
          "applied",
          "invalid_request",
          "stock_item_unknown",
          "operation_total_wrong",
          "operation_operator_unknown",
          "operation_needs_lead",
          "stock_item_not_here",
          "applied",
        ])
        expect(data.results.every(({ code, message }) => (code === null) === (message === null))).toBe(true)
        expect(await stockOf(honey)).toBe(before - 2)
        // The other point's goods are not touched; what was sold here waits until they were received here.
        expect([await stockOf(tea, "sloc_bac-ha"), await stockOf(tea)]).toEqual([5, null])
        await till.send([till.make(receive([{ itemId: tea, quantity: 3 }]))])
        expect(await stockOf(tea)).toBe(2)
        expect(await stockOf(tea, "sloc_bac-ha")).toBe(5)
      })

      it("never refuses a sale for stock: what is missing of the promised is named, and closed when goods come", async () => {
        await one(till, till.make(receive([{ itemId: tea, quantity: 2 }])))
        await getContainer()
          .resolve(Modules.INVENTORY)
          .createReservationItems([{ inventory_item_id: tea, location_id: "sloc_sa-pa", quantity: 2 }])
        const short = await one(till, till.make(sold(tea, 3)))
        expect(short.outcome).toBe("applied")
        expect(short.discrepancies).toMatchObject([{ itemId: tea, shortfall: 3, reason: "shortfall" }])
        expect(await stockOf(tea)).toBe(-1)
        expect((await one(till, till.make(sold(tea, 1)))).discrepancies).toMatchObject([{ shortfall: 1 }])
        await one(till, till.make(receive([{ itemId: tea, quantity: 6 }])))
        const open = await rows(
          "select id from stock_discrepancy where status = 'open' and inventory_item_id = ?",
          [tea],
        )
        expect(open).toEqual([])
        expect(await stockOf(tea)).toBe(4)
      })

      it("keeps a day's sales in one transaction, and tells of each what it would tell of it alone", async () => {
        const before = (await stockOf(honey))!
        const day = Date.now() - 24 * 3_600_000
        const sales = [3, 1, 2].map((quantity, turn) =>
          till.make(sold(honey, quantity), {
            occurredAt: new Date(day + turn * 60_000).toISOString(),
            operatorId: turn === 1 ? till.sellerId : till.leadId,
          }),
        )
        const { data } = await till.send(sales)
        expect(data.results.map(({ key, seq, outcome, code }) => [key, seq, outcome, code])).toEqual(
          sales.map(({ key, seq }) => [key, seq, "applied", null]),
        )
        expect(await stockOf(honey)).toBe(before - 6)
        const keys = sales.map(({ key }) => key)
        const transactions = await rows(
          "select distinct xmin::text from stock_operation where op_key = any(?)",
          [keys as never],
        )
        expect(transactions).toHaveLength(1)
        const movements = await rows(
          `select op_key, line, kind, actor, delta::int as delta, balance_after::int as left, occurred_at as at
             from stock_movement where op_key = any(?) order by id`,
          [keys as never],
        )
        expect(movements).toEqual(
          sales.map(({ key, operatorId, occurredAt }, turn) => ({
            op_key: key,
            line: 0,
            kind: "sale",
            actor: operatorId,
            delta: [-3, -1, -2][turn],
            left: before - [3, 4, 6][turn]!,
            at: new Date(occurredAt),
          })),
        )
        const paid = await rows(
          `select payment.op_key, payment.seq::int as seq, payment.amount::int as amount, line.amount::int as sold,
                  sale.total::int as total, sale.operator_id as seller
             from counter_payment payment join counter_sale sale on sale.key = payment.sale_key
             join counter_sale_line line on line.sale_key = sale.key
            where payment.op_key = any(?) order by payment.seq`,
          [keys as never],
        )
        expect(paid).toEqual(
          sales.map(({ key, seq, operatorId }, turn) => {
            const money = [150_000, 50_000, 100_000][turn]
            return { op_key: key, seq, amount: money, sold: money, total: money, seller: operatorId }
          }),
        )
        const again = await till.send(sales)
        expect(again.data.results.map(({ outcome, first }) => [outcome, first])).toEqual(
          sales.map(() => ["replayed", "applied"]),
        )
        expect(await stockOf(honey)).toBe(before - 6)
      })

      it("names in a day's sales the one that is short of goods, and the one that cannot be, not their neighbours", async () => {
        await one(till, till.make(receive([{ itemId: tea, quantity: 2 }])))
        const wrong = sold(tea, 1)
        const day = [
          till.make(sold(tea, 2)),
          till.make(sold(honey, 1)),
          till.make(sold(tea, 3)),
          till.make(sold(tea, 1)),
          till.make(sold(honey, 1)),
        ]
        const { data } = await till.send(day)
        expect(
          data.results.map(({ outcome, discrepancies }) => [outcome, discrepancies.map((d) => d.shortfall)]),
        ).toEqual([
          ["applied", []],
          ["applied", []],
          ["applied", [3]],
          ["applied", [1]],
          ["applied", []],
        ])
        expect(await stockOf(tea)).toBe(-4)
        const before = (await stockOf(honey))!
        const known = till.make(sold(honey, 1))
        await one(till, known)
        const mixed = await till.send([
          till.make(sold(honey, 1)),
          { ...known, key: newKey() },
          till.make({ ...wrong, payload: { ...wrong.payload, total: 1 } } as never),
          till.make(sold(honey, 1), { operatorId: other.leadId }),
          till.make(sold(honey, 1)),
        ])
        expect(mixed.data.results.map(({ outcome, code }) => code ?? outcome)).toEqual([
          "applied",
          "operation_seq_reused",
          "operation_total_wrong",
          "operation_operator_unknown",
          "applied",
        ])
        expect(await stockOf(honey)).toBe(before - 3)
      })

      it("lets a day's sales wait for whoever reads their goods and writes them back, as Medusa's steps do", async () => {
        const before = (await stockOf(honey))!
        const sales = [till.make(sold(honey, 1)), till.make(sold(honey, 1))]
        let sent: ReturnType<typeof till.send> | undefined
        await getContainer()
          .resolve(Modules.LOCKING)
          .execute(
            [honey],
            async () => {
              sent = till.send(sales)
              for (const end = Date.now() + 1_500; Date.now() < end;) {
                expect(await stockOf(honey)).toBe(before)
                await new Promise((resolve) => setTimeout(resolve, 50))
              }
            },
            { timeout: 5, expire: 30 },
          )
        expect((await sent)!.data.results.map(({ outcome }) => outcome)).toEqual(["applied", "applied"])
        expect(await stockOf(honey)).toBe(before - 2)
      })

      it("parks a return that comes before its sale, and never gives back more than was bought", async () => {
        const before = (await stockOf(honey))!
        const sale = till.make(sold(honey, 2))
        const back = (quantity: number, amount: number) =>
          till.make({
            kind: "return",
            payload: {
              saleKey: sale.key,
              lines: [{ line: 0, quantity }],
              refunds: [{ method: "cash", amount }],
              reason: "Khách đổi ý",
            },
          })
        const early = back(1, 50_000)
        expect(await one(till, early)).toMatchObject({ outcome: "parked", code: "awaits_operation" })
        await one(till, sale)
        expect(await one(till, early)).toMatchObject({ outcome: "replayed", first: "applied" })
        expect(await stockOf(honey)).toBe(before - 1)
        const more = await Promise.all([one(till, back(1, 50_000)), one(till, back(1, 50_000))])
        expect(more.map(({ outcome }) => outcome).sort()).toEqual(["applied", "refused"])
        expect(await stockOf(honey)).toBe(before)
        const stolen = { ...back(1, 1), payload: { saleKey: sale.key, reason: "Hủy" }, kind: "void" as const }
        expect(await one(till, stolen)).toMatchObject({ code: "operation_too_much_returned" })
        const foreign = other.make({ kind: "void", payload: { saleKey: sale.key, reason: "Hủy nhầm" } })
        expect(await one(other, foreign)).toMatchObject({ code: "operation_sale_foreign" })
      })

      it("moves goods between points through the way, and says what did not arrive", async () => {
        const before = (await stockOf(honey))!
        const send = till.make({
          kind: "transfer_send",
          payload: { toPointId: otherId, lines: [{ itemId: honey, quantity: 4 }] },
        })
        const arrive = other.make({
          kind: "transfer_receive",
          payload: { transferKey: send.key, lines: [{ itemId: honey, quantity: 3 }] },
        })
        expect((await one(other, arrive)).outcome).toBe("parked")
        expect((await one(till, send)).outcome).toBe("applied")
        await other.send([other.make(sold(tea, 1))])
        expect((await one(other, arrive)).first).toBe("applied")
        expect([await stockOf(honey), await stockOf(honey, "sloc_bac-ha")]).toEqual([before - 4, 3])
        const loss = await rows(
          "select shortfall::int as shortfall from stock_discrepancy where reason = 'transfer'",
        )
        expect(loss).toEqual([{ shortfall: 1 }])
      })

      it("closes a shift for the cash of all its operations, and not before they are there", async () => {
        const open = till.make({ kind: "shift_open", payload: { float: 100_000 } })
        const shift = { shift: open.key }
        const sale = till.make(sold(honey, 1), shift)
        const out = till.make({ kind: "cash_out", payload: { amount: 30_000, reason: "Mua túi" } }, shift)
        const close = till.make({ kind: "shift_close", payload: { countedCash: 120_000 } }, shift)
        expect(await one(till, close)).toMatchObject({ outcome: "parked", code: "awaits_sequence" })
        await till.send([out, sale, open])
        expect(await one(till, close)).toMatchObject({ first: "applied", expectedCash: 120_000 })
        await expect(
          rows("update counter_shift set counted_cash = 0 where key = ?", [open.key]),
        ).rejects.toThrow(/closed shift/)
      })

      it("closes a shift that outlives the key of its device, with all of its cash in one drawer", async () => {
        const shiftOf = async (key: string) =>
          (
            await rows(
              "select terminal_id, expected_cash::int as expected from counter_shift where key = ?",
              [key],
            )
          )[0]
        const point = (
          await rows<{ id: string }>("select sales_point_id as id from terminal where id = ?", [till.id])
        )[0]!
        const open = till.make({ kind: "shift_open", payload: { float: 100_000 } })
        const shift = { shift: open.key }
        const sale = till.make(sold(honey, 2), shift)
        const lost = till.make(sold(honey, 1), shift)
        await till.send([open, sale, lost])
        await rows("update terminal set revoked_at = now() where id = ? returning id", [till.id])
        const again = await terminalOf(getContainer(), api as Api, point.id)
        // The answer to this sale was lost: it comes again with the number of the new key.
        const { seq } = again.make(sold(honey, 1))
        expect(await one(again, { ...lost, seq })).toMatchObject({ outcome: "replayed", first: "applied" })
        expect(await one(again, { ...lost, seq, operatorId: again.leadId })).toMatchObject({
          outcome: "refused",
          code: "operation_changed",
        })
        const more = again.make(sold(honey, 1), shift)
        const close = again.make({ kind: "shift_close", payload: { countedCash: 300_000 } }, shift)
        const { results, missing } = (await again.send([more, close])).data
        expect(results).toMatchObject([{ outcome: "applied" }, { outcome: "applied", expectedCash: 300_000 }])
        expect(missing).toEqual([])
        expect(await shiftOf(open.key)).toEqual({ terminal_id: again.id, expected: 300_000 })
        const open2 = again.make({ kind: "shift_open", payload: { float: 0 } })
        const strange = other.make({ kind: "shift_close", payload: { countedCash: 0 } }, { shift: open2.key })
        await again.send([open2])
        expect((await other.send([strange])).data.results[0]!.outcome).not.toBe("applied")
        expect(await shiftOf(open2.key)).toEqual({ terminal_id: again.id, expected: null })
        expect((await auditStock(getContainer(), new Date())).rows).toEqual([])
      })

      it("keeps what the admin's form, a checkout and a deletion change, and lets nobody change what is kept", async () => {
        const container = getContainer()
        const count = async () =>
          (await rows<{ kind: string; delta: number }>(
            "select kind, delta::int as delta from stock_movement where inventory_item_id = ? and op_key is null order by id desc",
            [honey],
          )) as { kind: string; delta: number }[]
        const start = (await count()).length
        await updateInventoryLevelsWorkflow(container).run({
          input: {
            updates: [
              {
                inventory_item_id: honey,
                location_id: "sloc_sa-pa",
                stocked_quantity: (await stockOf(honey))! + 7,
              },
            ],
          },
        })
        await container.resolve(Modules.INVENTORY).adjustInventory(honey, "sloc_sa-pa", -2)
        const seen = await count()
        expect(seen.slice(0, seen.length - start).map(({ kind, delta }) => [kind, delta])).toEqual([
          ["unattributed", -2],
          ["unattributed", 7],
        ])
        for (const change of [
          "update stock_movement set delta = 1",
          "delete from stock_movement",
          "truncate stock_movement",
        ])
          await expect(rows(change)).rejects.toThrow(/append-only/)
      })

      it("finds what is broken behind its back", async () => {
        const [level] = await rows<{ id: string }>(
          "select id from inventory_level where inventory_item_id = ? limit 1",
          [honey],
        )
        const break_ = (by: number) =>
          rows(
            `update inventory_level set reserved_quantity = reserved_quantity + ${by},
               raw_reserved_quantity = jsonb_build_object('value', (reserved_quantity + ${by})::text, 'precision', 20) where id = ?`,
            [level!.id],
          )
        await break_(1)
        const officer = await officerOf(getContainer(), api as Api, "kho@example.vn", null)
        const answer = await officer.call<StockAudit>("GET", "/officer/stock/audit")
        expect(stockAudit.parse(answer.data).rows.map(({ invariant }) => invariant)).toContain("I3")
        await break_(-1)
        const local = await officerOf(getContainer(), api as Api, "tinh@example.vn", "10")
        expect((await local.call("GET", "/officer/stock/audit")).status).toBe(403)
      })

      it("lets everybody through who wants the same two goods, in whatever order, and leaves no lock", async () => {
        const locking = getContainer().resolve(Modules.LOCKING)
        const done: number[] = []
        let inside = 0
        await Promise.all(
          Array.from({ length: 40 }, (_, turn) =>
            locking.execute(
              turn % 2 ? [tea, honey] : [honey, tea],
              async () => {
                expect(++inside).toBe(1)
                await new Promise((resolve) => setTimeout(resolve, 10))
                inside -= 1
                done.push(turn)
              },
              { timeout: 20 },
            ),
          ),
        )
        expect(done).toHaveLength(40)
        // Nobody waits for a lock that was left behind.
        await locking.execute([honey, tea], async () => undefined, { timeout: 1 })
      })

      it("refuses a batch of ten megabytes before it looks at it", async () => {
        const huge = { ...till.make(sold(honey, 1)), note: "x".repeat(10_000_000) }
        const reply = await till.send([huge])
        expect([reply.status, (reply.data as unknown as { code: string }).code]).toEqual([
          413,
          "payload_too_large",
        ])
        await till.send([{ ...huge, note: "" }])
      })
    })
  },
})
