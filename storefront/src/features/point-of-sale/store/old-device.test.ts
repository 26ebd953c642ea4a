import { readFileSync } from "node:fs"
import type { ApiResult } from "@ocop/contracts"
import { terminalOperation } from "@ocop/contracts"
import { IDBFactory, IDBKeyRange } from "fake-indexeddb"
import { beforeEach, describe, expect, it } from "vitest"
import type { OperationsAnswer } from "../lib/terminal-types"
import { PosDatabase, type StoredOperation } from "./database"
import { sendOperations, type SendBatch } from "./send-operations"
import { recordOperation } from "./record-operation"

/** The disk of a device as build 9eeda44 left it, read by the browser itself (`npm run prove:upgrade`). */
const device = JSON.parse(
  readFileSync(
    new URL("../../../../../packages/bench/fixtures/9eeda44/device.json", import.meta.url),
    "utf8",
  ),
) as {
  readonly version: number
  readonly stores: readonly {
    readonly name: string
    readonly keyPath: string
    readonly indexes: readonly { name: string; keyPath: string; unique: boolean }[]
    readonly rows: readonly unknown[]
  }[]
}
const stored = device.stores.find(({ name }) => name === "operations")!.rows as StoredOperation[]
const unsent = stored.filter(({ state }) => state === "waiting")
const NOW = Date.parse(stored.at(-1)!.occurredAt) + 60_000

/** Writes the disk without the counter's code. */
function oldDisk(): Promise<IDBFactory> {
  const disk = new IDBFactory()
  return new Promise((resolve, reject) => {
    const asked = disk.open("quay", device.version)
    asked.onerror = () => reject(new Error(String(asked.error)))
    asked.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, rows } of device.stores) {
        const store = asked.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique })
        for (const row of rows) store.add(row)
      }
    }
    asked.onsuccess = () => {
      asked.result.close()
      resolve(disk)
    }
  })
}

let database: PosDatabase
beforeEach(async () => {
  database = new PosDatabase("quay", { indexedDB: await oldDisk(), IDBKeyRange })
})

describe("a device of build 9eeda44", () => {
  it("has its terminal, its shift and its goods", async () => {
    const [me, shift, items] = await Promise.all([
      database.setting("me"),
      database.setting("shift"),
      database.items.count(),
    ])
    expect(me?.terminalId).toMatch(/^term_/)
    expect(shift?.key).toBe(stored[0]!.key)
    expect(items).toBeGreaterThan(0)
  })

  it("sends what it has not sent, each once and as it was written, and goes on with the next number", async () => {
    const sent: unknown[] = []
    const send: SendBatch = ({ operations }) => {
      sent.push(...operations)
      const plain = { first: null, code: null, message: null, discrepancies: [], expectedCash: null }
      const results = (operations as StoredOperation[]).map(({ key, seq }) => ({
        ...plain,
        key,
        seq,
        outcome: "applied" as const,
      }))
      const value = { results, nextSeq: 1, missing: [], serverTime: new Date(NOW).toISOString() }
      return Promise.resolve<ApiResult<OperationsAnswer>>({ ok: true, value })
    }
    expect(unsent.length).toBeGreaterThan(0)
    for (let turn = 0; turn < 2; turn += 1)
      expect((await sendOperations(database, send, () => NOW)).problem).toBeNull()
    expect(sent).toEqual(unsent.map(({ state: _s, code: _c, message: _m, ...operation }) => operation))
    for (const operation of sent) expect(terminalOperation.safeParse(operation).error).toBeUndefined()

    const { operatorId } = unsent[0]!
    const cash = { kind: "cash_in", payload: { amount: 10_000, reason: "Đổi tiền" } } as const
    const next = await recordOperation(database, cash, { operatorId }, NOW)
    expect(next.ok && next.operation.seq).toBe(stored.length + 1)
  })
})
