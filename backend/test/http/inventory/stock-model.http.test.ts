import { Modules } from "@medusajs/framework/utils"
import fc from "fast-check"
import { auditStock } from "../../../src/domains/inventory/audit"
import type { TerminalScope } from "../../../src/domains/sales-points/terminals/terminal-scope"
import { receiveOperations } from "../../../src/domains/point-of-sale/receive-operations"
import type { Api } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { openShop } from "../support/shop"
import { happenedAt, steps, type Step } from "../support/stock-model"
import { pointWithStock, terminalOf, type Operation, type TerminalClient } from "../support/terminals"

/** `npm run prove:stock-model` runs 50,000. */
const RUNS = Number(process.env.STOCK_MODEL_RUNS ?? 1_000)
const SEED = Number(process.env.STOCK_MODEL_SEED ?? Date.now() % 2 ** 31)
/** Devices of one point that work at the same time, each on its own goods and all on one kind. */
const DEVICES = 4

/** A generator of its own, so that the seed that is printed gives the same deliveries again. */
function shuffled<T>(seed: number, items: readonly T[]): T[] {
  let state = seed >>> 0 || 1
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    const j = state % (i + 1)
    ;[mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!]
  }
  return mixed
}

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("one ledger of stock against a model", () => {
      let pointId: string
      let shared: string
      const devices: TerminalClient[] = []
      const scopeOf = (device: TerminalClient): TerminalScope => ({
        id: device.id,
        name: "Quầy",
        pointId,
        locationId: "sloc_sa-pa",
      })
      const deliver = async (device: TerminalClient, operations: readonly Operation[]) => {
        const at = new Date()
        const body = { sentAt: at.toISOString(), operations: [...operations] }
        return (await receiveOperations(getContainer(), scopeOf(device), body, "vi", at)).results
      }
      const stockOf = async (item: string): Promise<number | undefined> => {
        const { rows } = (await dbConnection.raw(
          "select stocked_quantity::int as stocked from inventory_level where inventory_item_id = ? and location_id = ?",
          [item, "sloc_sa-pa"],
        )) as { rows: { stocked: number }[] }
        return rows[0]?.stocked
      }
      const newItem = async (sku: string): Promise<string> => {
        const [item] = await getContainer().resolve(Modules.INVENTORY).createInventoryItems([{ sku }])
        return item!.id
      }

      beforeAll(async () => {
        await openShop(getContainer(), [])
        pointId = await pointWithStock(getContainer(), "sa-pa")
        for (let number = 0; number < DEVICES; number++)
          devices.push(await terminalOf(getContainer(), api as Api, pointId))
        shared = await newItem("MODEL-SHARED")
        const [first] = devices
        await deliver(first!, [
          first!.make({ kind: "receive", payload: { lines: [{ itemId: shared, quantity: 100_000 }] } }),
        ])
      })

      it(`ends at one balance for every order and repetition of the same operations (${RUNS} cases, seed ${SEED})`, async () => {
        let ofShared = 100_000
        const oneCase = async (device: TerminalClient, sku: string, made: readonly Step[], seed: number) => {
          const itemId = await newItem(sku)
          const { operations, balance, sharedDelta } = happenedAt(device, { itemId, shared }, made)
          ofShared += sharedDelta
          const deliveries = shuffled(seed, [...operations, ...operations, ...operations])
          const half = Math.ceil(deliveries.length / 2)
          await Promise.all([
            deliver(device, deliveries.slice(0, half)),
            deliver(device, deliveries.slice(half)),
          ])
          // A parallel batch may have parked what the other one brought a moment later.
          const last = await deliver(device, operations)
          expect(last.map(({ outcome, first, code }) => [outcome, first, code])).toEqual(
            operations.map(() => ["replayed", "applied", null]),
          )
          expect(await stockOf(itemId)).toBe(balance)
        }
        const perDevice = Math.ceil(RUNS / DEVICES)
        const results = await Promise.allSettled(
          devices.map(async (device, number) => {
            let made = 0
            await fc.assert(
              fc.asyncProperty(steps, fc.integer(), (list, seed) =>
                oneCase(device, `MODEL-${number}-${++made}`, list, seed),
              ),
              { numRuns: perDevice, seed: SEED + number },
            )
          }),
        )
        for (const result of results) if (result.status === "rejected") throw result.reason
        expect(await stockOf(shared)).toBe(ofShared)
        const audit = await auditStock(getContainer(), new Date())
        expect(audit.rows).toEqual([])
        expect(audit.checked.operations).toBeGreaterThan(RUNS)
      }, 14_400_000)
    })
  },
})
