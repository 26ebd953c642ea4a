import type { ApiResult } from "@ocop/contracts"
import { IDBFactory, IDBKeyRange } from "fake-indexeddb"
import fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import type { OperationBody, OperationResult, OperationsAnswer } from "../lib/terminal-types"
import { PosDatabase, type StoredOperation } from "./database"
import { exportQueue, sendOperations, type SendBatch } from "./send-operations"
import { recordOperation } from "./record-operation"

const NOW = Date.parse("2026-11-27T02:00:00Z")
const who = { operatorId: "topr_1" }
const open: OperationBody = { kind: "shift_open", payload: { float: 500_000 } }
const sale = (total = 45_000): OperationBody => ({
  kind: "sale",
  payload: {
    receipt: "1",
    lines: [{ itemId: "iitem_1", title: "Mật ong", quantity: 1, unitPrice: total, discount: 0 }],
    payments: [{ method: "cash", amount: total }],
    total,
  },
})

let disk: IDBFactory
/** A tab: its own connection to the same disk. */
const tab = () => new PosDatabase("quay", { indexedDB: disk, IDBKeyRange })
beforeEach(() => {
  disk = new IDBFactory()
})

/** A fake server that stores each key once, and answers as `judge` says. */
function server(judge: (operation: StoredOperation) => Partial<OperationResult> = () => ({})) {
  const kept = new Map<string, StoredOperation>()
  const sizes: number[] = []
  let deliveries = 0
  const answerTo = (given: readonly unknown[]): ApiResult<OperationsAnswer> => {
    const results = (given as StoredOperation[]).map((operation): OperationResult => {
      deliveries += 1
      const said = judge(operation)
      const again = kept.has(operation.key)
      if (!said.outcome || said.outcome === "applied") kept.set(operation.key, operation)
      const { key, seq } = operation
      const plain = {
        key,
        seq,
        first: null,
        code: null,
        message: null,
        discrepancies: [],
        expectedCash: null,
      }
      return again
        ? { ...plain, outcome: "replayed", first: "applied" }
        : { ...plain, outcome: "applied", ...said }
    })
    return { ok: true, value: { results, nextSeq: 1, missing: [], serverTime: new Date(NOW).toISOString() } }
  }
  const send: SendBatch = ({ operations }) => {
    sizes.push(operations.length)
    return Promise.resolve(answerTo(operations))
  }
  return { kept, sizes, send, deliveries: () => deliveries }
}
const away: SendBatch = () =>
  Promise.resolve({ ok: false, status: 0, problem: { code: "temporarily_unavailable", message: "" } })

describe("recording operations", () => {
  it("numbers without a gap over two tabs at once, and restores everything after both were killed", async () => {
    const [one, other] = [tab(), tab()]
    await recordOperation(one, open, who, NOW)
    const written = await Promise.all(
      Array.from({ length: 40 }, (_, index) => recordOperation(index % 2 ? one : other, sale(), who, NOW)),
    )
    expect(written.every(({ ok }) => ok)).toBe(true)
    one.close()
    other.close()
    const stored = await tab().operations.orderBy("seq").toArray()
    expect(stored.map(({ seq }) => seq)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1))
    expect(new Set(stored.map(({ key }) => key)).size).toBe(41)
    expect(new Set(stored.map(({ shift }) => shift))).toEqual(new Set([stored[0]!.key]))
  })

  it("reports full storage, and keeps sequence number, basket and shift as they were", async () => {
    const database = tab()
    await recordOperation(database, open, who, NOW)
    await database.saveSetting("draft", { id: "d", at: "", lines: [] })
    const full = () => {
      throw new DOMException("full", "QuotaExceededError")
    }
    database.operations.hook("creating", full)
    expect(await recordOperation(database, sale(), who, NOW)).toEqual({ ok: false, reason: "storage_full" })
    database.operations.hook("creating").unsubscribe(full)
    expect(await database.setting("draft")).toBeDefined()
    const next = await recordOperation(database, sale(), who, NOW)
    expect(next.ok && next.operation.seq).toBe(2)
    expect(await database.setting("draft")).toBeUndefined()
  })

  it("sells within a shift only, and opens one at a time", async () => {
    const database = tab()
    expect(await recordOperation(database, sale(), who, NOW)).toEqual({ ok: false, reason: "no_shift" })
    await recordOperation(database, open, who, NOW)
    expect(await recordOperation(database, open, who, NOW)).toEqual({ ok: false, reason: "shift_open" })
    const close: OperationBody = { kind: "shift_close", payload: { countedCash: 500_000 } }
    expect((await recordOperation(database, close, who, NOW)).ok).toBe(true)
    expect(await database.setting("shift")).toBeUndefined()
  })

  it("continues after the sequence number that the server knows", async () => {
    const database = tab()
    await database.saveSetting("nextSeq", 42)
    const first = await recordOperation(database, open, who, NOW)
    expect(first.ok && first.operation.seq).toBe(42)
  })
})

describe("sending operations", () => {
  const filled = async (count: number) => {
    const database = tab()
    await recordOperation(database, open, who, NOW)
    for (let index = 1; index < count; index += 1) await recordOperation(database, sale(), who, NOW)
    return database
  }

  it("sends in batches of a hundred at most, and nothing twice", async () => {
    const database = await filled(250)
    const { kept, sizes, send } = server()
    expect(await sendOperations(database, away, () => NOW)).toEqual({
      problem: "temporarily_unavailable",
      answered: false,
    })
    expect(await database.operations.where("state").equals("waiting").count()).toBe(250)
    await sendOperations(database, send, () => NOW)
    await sendOperations(database, send, () => NOW)
    expect([kept.size, sizes]).toEqual([250, [5, 100, 100, 45]])
  })

  it("counts nothing twice when an answer was lost or two tabs send", async () => {
    const database = await filled(30)
    const { kept, send } = server()
    const lost: SendBatch = async (body) => {
      await send(body)
      return away(body)
    }
    await sendOperations(database, lost, () => NOW)
    await Promise.all([sendOperations(database, send, () => NOW), sendOperations(tab(), send, () => NOW)])
    expect(kept.size).toBe(30)
    expect(await database.operations.where("state").equals("applied").count()).toBe(30)
  })

  it("lets no refused or unreadable operation keep others waiting, and never drops it", async () => {
    const database = await filled(9)
    const { kept, send } = server(({ seq }) =>
      seq === 3 ? { outcome: "refused", code: "operation_total_wrong", message: "Sai tổng" } : {},
    )
    const choosy: SendBatch = (body) =>
      body.operations.some((operation) => (operation as StoredOperation).seq === 5)
        ? Promise.resolve({
            ok: false,
            status: 400,
            problem: { code: "invalid_request", message: "Không đọc" },
          })
        : send(body)
    await sendOperations(database, choosy, () => NOW)
    expect([...kept.values()].map(({ seq }) => seq).sort()).toEqual([1, 2, 4, 6, 7, 8, 9])
    expect(await database.operations.get(3)).toMatchObject({ state: "refused", message: "Sai tổng" })
    expect(await database.operations.get(5)).toMatchObject({ state: "waiting", code: "invalid_request" })
    const exported = JSON.parse(await exportQueue(database, NOW)) as { operations: StoredOperation[] }
    expect(exported.operations.map(({ seq }) => seq)).toEqual([3, 5])
  })

  it("records the clock skew, and sends the device's own time", async () => {
    const wrong = NOW + 2 * 86_400_000
    const database = tab()
    await recordOperation(database, open, who, wrong)
    const { kept, send } = server()
    await sendOperations(database, send, () => wrong)
    expect((await database.setting("sync"))?.skewMs).toBe(2 * 86_400_000)
    expect([...kept.values()][0]?.occurredAt).toBe(new Date(wrong).toISOString())
  })

  it("delivers everything in the end, whatever fails in between", async () => {
    const trouble = fc.array(fc.constantFrom("ok", "away", "lost", "busy"), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), trouble, async (count, troubles) => {
        disk = new IDBFactory()
        const database = await filled(count)
        let busy = false
        const { kept, send } = server(() =>
          busy ? { outcome: "refused", code: "temporarily_unavailable" } : {},
        )
        for (const kind of troubles) {
          busy = kind === "busy"
          const through: SendBatch = async (body) => {
            if (kind === "away") return away(body)
            const answer = await send(body)
            return kind === "lost" ? away(body) : answer
          }
          await sendOperations(database, through, () => NOW)
        }
        busy = false
        await sendOperations(database, send, () => NOW)
        expect([...kept.values()].map(({ seq }) => seq)).toHaveLength(count)
        expect(await database.operations.where("state").equals("applied").count()).toBe(count)
      }),
      { numRuns: 40 },
    )
  })
})
