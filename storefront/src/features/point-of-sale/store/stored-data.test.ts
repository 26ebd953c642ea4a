import type { ApiResult, OperationsAnswer } from "@ocop/contracts"
import { terminalOperation } from "@ocop/contracts"
import { IDBFactory, IDBKeyRange } from "fake-indexeddb"
import { describe, expect, it } from "vitest"
import type { TerminalApi } from "../api/terminal-api"
import { PosDatabase } from "./database"
import { createPosStore } from "./pos-store"

const NOW = Date.parse("2026-12-01T02:00:00Z")
const OPERATOR = `topr_${"0".repeat(26)}`
const ITEM = `iitem_${"0".repeat(26)}`
const keyOf = (seq: number) => `01936f4e-0000-7000-8000-00000000000${seq}`
const SHIFT = keyOf(1)

const line = { itemId: ITEM, title: "Chè Shan tuyết", quantity: 2, unitPrice: 90_000, discount: 0 }
const envelope = (seq: number) => ({
  key: keyOf(seq),
  seq,
  operatorId: OPERATOR,
  approvedBy: null,
  shift: SHIFT,
  occurredAt: "2026-11-28T03:00:00.000Z",
  state: "waiting",
  code: null,
  message: null,
})
const sale = (seq: number) => ({
  ...envelope(seq),
  kind: "sale",
  payload: {
    receipt: `261128-000${seq}`,
    lines: [line],
    payments: [{ method: "cash", amount: 180_000 }],
    total: 180_000,
  },
})
const me = {
  terminalId: "term_1",
  name: "Quầy 1",
  point: { id: "spnt_1", handle: "sa-pa", name: "Điểm Sa Pa", address: null, phone: null },
  operators: [],
  bank: null,
  nextSeq: 1,
  missing: [],
  discountLimit: 10,
  serverTime: "2026-11-28T02:00:00.000Z",
}
const parked = { id: "parked-1", at: "2026-11-28T02:30:00.000Z", lines: [{ ...line, quantity: 1 }] }
const draft = { id: "basket-1", at: "2026-11-28T03:10:00.000Z", lines: [line] }
const receiveDraft = {
  id: "draft-1",
  lines: [
    {
      itemId: ITEM,
      title: "Chè Shan tuyết",
      producerName: "HTX Suối Giàng",
      quantity: 3,
      lotId: null,
      lotCode: "L1",
      expiresOn: "2027-01-31",
    },
  ],
  reason: "",
  document: "PN-7",
  ownership: "consignment",
  toPointId: "",
}
const work = { points: [], arriving: [], pickups: [], cashTaken: [], serverTime: me.serverTime }

/** Rows exactly as build 9eeda44 wrote them, under its names. */
const STORED = {
  items: [],
  operations: [
    { ...envelope(1), kind: "shift_open", payload: { float: 500_000 } },
    sale(2),
    { ...sale(3), state: "refused", code: "operation_total_wrong", message: "Sai tổng" },
    sale(4),
    { ...envelope(5), kind: "cash_in", payload: { amount: 20_000, reason: "Tiền lẻ" } },
  ],
  parked: [parked],
  settings: [
    { name: "me", value: me },
    { name: "nextSeq", value: 6 },
    {
      name: "shift",
      value: { key: SHIFT, openedAt: "2026-11-28T02:00:00.000Z", operatorId: OPERATOR, float: 500_000 },
    },
    {
      name: "sync",
      value: {
        at: "2026-11-28T03:00:00.000Z",
        problem: "temporarily_unavailable",
        skewMs: 40,
        heardAt: "2026-11-28T02:00:00.000Z",
      },
    },
    { name: "catalogue", value: { version: "v1", readAt: "2026-11-28T02:00:00.000Z" } },
    { name: "draft", value: draft },
    { name: "sheets", value: { receive: receiveDraft } },
    { name: "todo", value: { ...work, readAt: "2026-11-28T02:00:00.000Z" } },
    { name: "pins", value: { [OPERATOR]: { wrong: 2, until: 0 } } },
  ],
} as const

/** Fills a device's disk with the browser's own interface: nothing of the present code takes part. */
async function diskOfEarlierBuild(): Promise<IDBFactory> {
  const disk = new IDBFactory()
  await new Promise<void>((resolve, reject) => {
    // Dexie's version 1 is the browser's version 10.
    const opening = disk.open("quay", 10)
    opening.onupgradeneeded = () => {
      const database = opening.result
      database.createObjectStore("items", { keyPath: "itemId" })
      const operations = database.createObjectStore("operations", { keyPath: "seq" })
      operations.createIndex("key", "key", { unique: true })
      for (const name of ["state", "shift", "kind"]) operations.createIndex(name, name)
      database.createObjectStore("parked", { keyPath: "id" })
      database.createObjectStore("settings", { keyPath: "name" })
    }
    opening.onerror = () => reject(new Error("the database of the earlier build cannot be made"))
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(Object.keys(STORED), "readwrite")
      for (const [name, rows] of Object.entries(STORED))
        for (const row of rows) transaction.objectStore(name).put(row)
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
  return disk
}

/** A fake server that stores what it is sent. */
function fakeApi() {
  const received: unknown[] = []
  const ok = <T>(value: T): Promise<ApiResult<T>> => Promise.resolve({ ok: true, value })
  const api: TerminalApi = {
    enrol: () => ok({ terminalId: me.terminalId }),
    me: () => ok(me),
    catalogue: () => ok({ version: "v1", items: [], next: null, serverTime: me.serverTime }),
    sendOperations: ({ operations }) => {
      received.push(...operations)
      const results = (operations as Array<{ key: string; seq: number }>).map(
        ({ key, seq }): OperationsAnswer["results"][number] => ({
          key,
          seq,
          outcome: "applied",
          first: null,
          code: null,
          message: null,
          discrepancies: [],
          expectedCash: null,
        }),
      )
      return ok({ results, nextSeq: 6, missing: [], serverTime: me.serverTime })
    },
    pendingWork: () => ok(work),
    searchItems: () => ok({ items: [] }),
    handOverPickup: () => ok({}),
    signOut: () => ok({}),
  }
  return { api, received }
}

async function openedStore() {
  const disk = await diskOfEarlierBuild()
  const { api, received } = fakeApi()
  const store = createPosStore(new PosDatabase("quay", { indexedDB: disk, IDBKeyRange }), api, () => NOW)
  await store.open()
  return { store, received }
}

describe("the data that build 9eeda44 left on a device", () => {
  it("opens with its terminal, queue, shift, basket, held baskets, stock drafts and pending work", async () => {
    const { store } = await openedStore()
    expect(store.read()).toMatchObject({
      stage: "ready",
      me: { terminalId: "term_1" },
      waiting: 4,
      refused: 1,
      oldestUnsentAt: "2026-11-28T03:00:00.000Z",
      shift: { key: SHIFT, float: 500_000 },
      basket: draft,
      heldBaskets: [parked],
      stockDrafts: { receive: receiveDraft },
      pendingWork: { readAt: "2026-11-28T02:00:00.000Z" },
      sync: { problem: "temporarily_unavailable", skewMs: 40, heardAt: "2026-11-28T02:00:00.000Z" },
    })
    expect(store.read().pendingStock.get(ITEM)).toBe(4)
    expect(await store.database.setting("pins")).toEqual({ [OPERATOR]: { wrong: 2, until: 0 } })
  })

  it("sends its queue, each operation once and as it was recorded", async () => {
    const { store, received } = await openedStore()
    await store.sync()
    await store.sync()
    const bodies = STORED.operations
      .filter(({ state }) => state === "waiting")
      .map(({ state: _state, code: _code, message: _message, ...operation }) => operation)
    expect(received).toEqual(bodies)
    for (const body of received) expect(terminalOperation.safeParse(body).error).toBeUndefined()
    expect(store.read()).toMatchObject({ waiting: 0, refused: 1, sync: { problem: null } })
  })

  it("goes on with the next sequence number in the same shift, and sells the basket that was begun", async () => {
    const { store } = await openedStore()
    const body = {
      kind: "sale",
      payload: {
        receipt: "261201-0006",
        lines: [line],
        payments: [{ method: "cash", amount: 180_000 }],
        total: 180_000,
      },
    } as const
    expect(await store.record(body, { operatorId: OPERATOR, basketId: draft.id })).toMatchObject({
      ok: true,
      operation: { seq: 6, shift: SHIFT },
    })
    const again = await store.record(body, { operatorId: OPERATOR, basketId: draft.id })
    expect(again).toEqual({ ok: false, reason: "basket_gone" })
  })
})
