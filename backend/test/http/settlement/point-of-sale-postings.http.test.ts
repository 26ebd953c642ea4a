import { randomUUID } from "node:crypto"
import { consignmentParty } from "@ocop/money"
import { databaseOf } from "../../../src/shared/database"
import { openConsignments } from "../../../src/domains/inventory/consignment/consignment"
import { accountBalances, trialBalance } from "../../../src/domains/settlement/trial-balance"
import { auditStock } from "../../../src/domains/inventory/audit"
import { settleConsignment } from "../../../src/domains/inventory/consignment/settle-consignment"
import { postLedgerEntries } from "../../../src/domains/settlement/post-ledger"
import { postCounters } from "../../../src/domains/settlement/posting/post-counters"
import type { Api } from "../support/buyer"
import { counterWork, ledgerOf } from "../support/point-of-sale"
import { httpSuite } from "../support/http-suite"
import { openedPoint } from "../support/points"
import { randomOf } from "../support/settlement/random"
import { openShop } from "../support/shop"
import { terminalOf, type Operation, type TerminalClient } from "../support/terminals"

/** `COUNTER_MONEY_OPERATIONS=5000 npm test -- http point-of-sale-postings.http` for more; `SETTLEMENT_SEED` replays a run. */
const OPERATIONS = Number(process.env.COUNTER_MONEY_OPERATIONS ?? 300)
const SEED = Number(process.env.SETTLEMENT_SEED ?? 20_261_127)

interface SoldLine {
  readonly goods: string
  readonly quantity: number
  readonly amount: number
  returned: number
  /** Dong that returns took of it. */
  taken: number
}
interface Sold {
  readonly key: string
  readonly total: number
  readonly lines: SoldLine[]
  cash: number
  transfer: number
  /** Dong that went back. */
  refunded: number
}

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("money of counters in the ledger", () => {
      const goods: Record<string, { itemId: string; producerId: string }> = {}
      let pointId: string
      let till: TerminalClient
      const { rows, balance } = ledgerOf(() => databaseOf(getContainer()))
      const { hand, receive, saleOf } = counterWork(
        () => till,
        (key) => goods[key]!.itemId,
      )
      const owedTo = async (producerId: string): Promise<number> =>
        0 - (await balance("consignment_payable", consignmentParty(pointId, producerId)))
      const post = () => postLedgerEntries(getContainer(), new Date())

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
          { key: "cha-ca", producer: "ho-b", price: 200_000, stock: 10 },
          { key: "mien-dong", producer: "ho-b", price: 70_000, stock: 10 },
        ])
        for (const [key, one] of Object.entries(shop.goods))
          goods[key] = { itemId: one.inventoryItemId, producerId: one.producerId }
        pointId = await openedPoint(container, "sa-pa")
        till = await terminalOf(container, api as Api, pointId)
      })
      beforeEach(() => till.countFrom(1))
      afterEach(async () => {
        expect((await auditStock(getContainer(), new Date())).rows).toEqual([])
        expect((await trialBalance(getContainer())).difference).toBe(0)
      })

      it("what was bought off a producer is the point's own, on consignment it is owed for, as it was when it was sold", async () => {
        await hand([
          receive("mat-ong", "consignment"),
          saleOf("mat-ong", 2, 120_000, 200_000),
          receive("mat-ong", "purchased"),
          saleOf("mat-ong", 1, 120_000, 120_000),
        ])
        await post()
        const { producerId } = goods["mat-ong"]!
        expect(await owedTo(producerId)).toBe(240_000)
        expect(await balance("point_sales", pointId)).toBe(-120_000)
        expect(await balance("point_cash", pointId)).toBe(320_000)
        expect(await balance("point_transfers", pointId)).toBe(40_000)
        const [open] = await openConsignments(databaseOf(getContainer()), "point_id = ?", [pointId])
        expect(open).toMatchObject({ producerId, owed: 240_000 })
        const { rows: named } = await accountBalances(getContainer(), "consignment_payable", 1)
        expect(named).toMatchObject([{ balance: -240_000, name: expect.stringMatching(/^Điểm sa-pa · .+/) }])
      })

      it("a drawer that lacks money, and cash that is moved, stand in their own accounts", async () => {
        const open = till.make({ kind: "shift_open", payload: { float: 500_000 } })
        const within = { shift: open.key }
        await hand([
          open,
          { ...till.make({ kind: "cash_in", payload: { amount: 30_000, reason: "Tiền lẻ" } }), ...within },
          {
            ...till.make({ kind: "cash_out", payload: { amount: 80_000, reason: "Nộp ngân hàng" } }),
            ...within,
          },
          { ...till.make({ kind: "shift_close", payload: { countedCash: 440_000 } }), ...within },
        ])
        await post()
        expect(await balance("point_cash", pointId)).toBe(-60_000)
        expect(await balance("point_funds", pointId)).toBe(50_000)
        expect(await balance("cash_difference", pointId)).toBe(10_000)
      })

      it("a posting that dies before its end is done by the next one, once", async () => {
        await hand([receive("mat-ong", "consignment"), saleOf("mat-ong", 1, 120_000, 120_000)])
        const died = databaseOf(getContainer()).transaction(async (trx) => {
          expect(await postCounters(trx)).toBeGreaterThan(0)
          throw new Error("killed")
        })
        await expect(died).rejects.toThrow("killed")
        expect(await owedTo(goods["mat-ong"]!.producerId)).toBe(0)
        await Promise.all([post(), post(), post()])
        await post()
        expect(await owedTo(goods["mat-ong"]!.producerId)).toBe(120_000)
        expect(await rows("select 1 from settlement_entry where source_type = 'counter_sale'")).toHaveLength(
          1,
        )
      })

      it(`${OPERATIONS} random sales, returns, cancellations and settlements agree with an independent account to the dong`, async () => {
        const random = randomOf(SEED)
        const keys = Object.keys(goods)
        const terms: Record<string, "consignment" | "purchased"> = {}
        const sales: Sold[] = []
        const owed = new Map<string, number>()
        const settledOf = new Map<string, number>()
        let [cash, transfer, own, funds] = [0, 0, 0, 0]
        let waiting: Operation[] = []
        const producerOf = (line: SoldLine): string | null => {
          const [key, how] = line.goods.split(" ") as [string, string]
          return how === "consignment" ? goods[key]!.producerId : null
        }
        const count = (line: SoldLine, worth: number) => {
          const producer = producerOf(line)
          if (producer) owed.set(producer, (owed.get(producer) ?? 0) + worth)
          else own += worth
        }
        for (const key of keys) {
          terms[key] = "consignment"
          waiting.push(receive(key, "consignment"))
        }
        const sell = () => {
          const lines = keys
            .filter(() => random.next() < 0.6)
            .map((key) => ({
              key,
              quantity: random.between(1, 6),
              unitPrice: random.between(1, 400) * 500,
              discount: 0,
            }))
          if (lines.length === 0) return
          for (const line of lines)
            line.discount = Math.floor(line.quantity * line.unitPrice * random.next() * 0.3)
          const amounts = lines.map(({ quantity, unitPrice, discount }) => quantity * unitPrice - discount)
          const total = amounts.reduce((sum, amount) => sum + amount, 0)
          const inCash = random.next() < 0.6 ? total : random.between(0, total)
          const operation = till.make({
            kind: "sale",
            payload: {
              receipt: "R1",
              lines: lines.map(({ key, ...line }) => ({ itemId: goods[key]!.itemId, title: key, ...line })),
              payments: [
                ...(inCash > 0 ? [{ method: "cash" as const, amount: inCash }] : []),
                ...(inCash < total ? [{ method: "vietqr" as const, amount: total - inCash }] : []),
              ],
              total,
            },
          })
          const sale: Sold = {
            key: operation.key,
            total,
            cash: inCash,
            transfer: total - inCash,
            refunded: 0,
            lines: lines.map(({ key, quantity }, at) => ({
              goods: `${key} ${terms[key]}`,
              quantity,
              amount: amounts[at]!,
              returned: 0,
              taken: 0,
            })),
          }
          waiting.push(operation)
          sales.push(sale)
          cash += inCash
          transfer += total - inCash
          for (const line of sale.lines) count(line, line.amount)
        }
        const takeBack = (sale: Sold, at: number) => {
          const line = sale.lines[at]!
          const left = line.quantity - line.returned
          if (left === 0) return
          const quantity = random.between(1, left)
          // All parts of a line that come back are together exactly what it had brought.
          const upTo = (pieces: number) =>
            line.amount - Math.floor((line.amount * (line.quantity - pieces)) / line.quantity)
          const worth = upTo(line.returned + quantity) - upTo(line.returned)
          const money = Math.min(worth, sale.total - sale.refunded)
          const method = random.next() < 0.7 ? ("cash" as const) : ("vietqr" as const)
          line.returned += quantity
          sale.refunded += money
          if (method === "cash") cash -= money
          else funds -= money
          count(line, -worth)
          own += worth - money
          waiting.push(
            till.make({
              kind: "return",
              payload: {
                saleKey: sale.key,
                lines: [{ line: at, quantity }],
                refunds: money > 0 ? [{ method, amount: money }] : [],
                reason: "Khách đổi ý",
              },
            }),
          )
        }
        const cancel = (sale: Sold) => {
          if (sale.refunded > 0 || sale.lines.some(({ returned }) => returned > 0)) return
          waiting.push(till.make({ kind: "void", payload: { saleKey: sale.key, reason: "Bấm nhầm" } }))
          sale.refunded = sale.total
          cash -= sale.cash
          transfer -= sale.transfer
          for (const line of sale.lines) {
            line.returned = line.quantity
            count(line, -line.amount)
          }
        }
        const settleAll = async () => {
          await hand(waiting)
          waiting = []
          for (const [producerId, amount] of owed) {
            if (amount === 0) continue
            const percent = random.between(0, 20)
            const result = await settleConsignment(getContainer(), {
              pointId,
              by: "pmgr_test",
              key: randomUUID(),
              producerId,
              expectedOwed: amount,
              commissionPercent: percent,
              reference: null,
            })
            expect(result.amount + result.commission).toBe(amount)
            own += result.commission
            funds -= result.amount
            settledOf.set(producerId, (settledOf.get(producerId) ?? 0) + amount)
            owed.set(producerId, 0)
          }
        }
        for (let done = 0; done < OPERATIONS; done += 1) {
          const dice = random.next()
          const sale = sales[random.between(0, Math.max(0, sales.length - 1))]
          if (dice < 0.55 || !sale) sell()
          else if (dice < 0.75) takeBack(sale, random.between(0, sale.lines.length - 1))
          else if (dice < 0.85) cancel(sale)
          else if (dice < 0.9) {
            const key = keys[random.between(0, keys.length - 1)]!
            terms[key] = random.next() < 0.5 ? "purchased" : "consignment"
            waiting.push(receive(key, terms[key], 10))
          }
          if (done % 60 === 59) {
            await hand(waiting)
            waiting = []
            await Promise.all([post(), post()])
          }
          if (done % 150 === 149) await settleAll()
        }
        await hand(waiting)
        await post()
        const size = (await rows("select 1 from settlement_posting")).length
        await post()
        expect(await rows("select 1 from settlement_posting")).toHaveLength(size)

        for (const producerId of new Set(Object.values(goods).map((one) => one.producerId)))
          expect(await owedTo(producerId)).toBe(owed.get(producerId) ?? 0)
        expect(settledOf.size).toBeGreaterThan(0)
        expect({
          cash: await balance("point_cash", pointId),
          transfer: await balance("point_transfers", pointId),
          own: 0 - (await balance("point_sales", pointId)),
          funds: await balance("point_funds", pointId),
        }).toEqual({ cash, transfer, own, funds })
        // What the point's own screens say is what the ledger says.
        const open = await openConsignments(databaseOf(getContainer()), "point_id = ?", [pointId])
        for (const { producerId, owed: shown } of open) expect(await owedTo(producerId)).toBe(shown)
      }, 600_000)
    })
  },
})
