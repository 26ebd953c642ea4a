import type { ApiResult } from "@ocop/contracts"
import { terminalOperation } from "@ocop/contracts"
import { IDBFactory, IDBKeyRange } from "fake-indexeddb"
import { beforeEach, describe, expect, it } from "vitest"
import type { TerminalApi, PickupHandover } from "../api/terminal-api"
import { emptyDraft, operationOf, addPiece } from "../lib/stock-draft"
import type { OperationBody, TerminalItem, TerminalMe, TerminalPickup } from "../lib/terminal-types"
import { PosDatabase, type StoredOperation } from "./database"
import { renumberQueue } from "./actions/enrol-device"
import { refreshCatalogue } from "./refresh-catalogue"
import { wireFormat } from "./send-operations"
import { createPosStore } from "./pos-store"

const NOW = Date.parse("2026-11-27T02:00:00Z")
const operatorId = `topr_${"0".repeat(26)}`
const itemId = `iitem_${"0".repeat(26)}`

const itemRow = (stocked = 5): TerminalItem => ({
  itemId,
  variantId: "variant_1",
  title: "Chè Shan tuyết",
  unit: null,
  barcode: "8934563138165",
  sku: null,
  price: 90_000,
  producerId: "prdr_1",
  producerName: "HTX Suối Giàng",
  thumbnail: null,
  stocked,
  reserved: 0,
  lots: [],
})
const me: TerminalMe = {
  terminalId: "term_1",
  name: "Quầy 1",
  point: { id: "spnt_1", handle: "sa-pa", name: "Điểm Sa Pa", address: null, phone: null },
  operators: [],
  bank: null,
  nextSeq: 1,
  missing: [],
  discountLimit: 10,
  serverTime: new Date(NOW).toISOString(),
}
const pickup: TerminalPickup = {
  id: `pckp_${"0".repeat(26)}`,
  orderCode: "DH-1",
  contactName: "Nguyễn Thị Hoa",
  phoneMasked: "091****678",
  state: "waiting",
  placedAt: new Date(NOW).toISOString(),
  keptUntil: new Date(NOW + 86_400_000).toISOString(),
  handedOverAt: null,
  total: 180_000,
  lines: [{ title: "Chè", quantity: 2 }],
  toCollect: 180_000,
}
const away = { ok: false, status: 0, problem: { code: "temporarily_unavailable", message: "" } } as const

let disk: IDBFactory
const tab = () => new PosDatabase("quay", { indexedDB: disk, IDBKeyRange })
beforeEach(() => {
  disk = new IDBFactory()
})

/** A fake server that can be unavailable, or not know the terminal any more. */
function fakeServer() {
  const server = {
    state: "there" as "there" | "away" | "revoked",
    terminal: "term_1",
    kept: new Map<string, unknown>(),
    handedOver: null as PickupHandover | null,
  }
  const answer = <T>(value: () => T): Promise<ApiResult<T>> =>
    Promise.resolve(
      server.state === "there"
        ? { ok: true, value: value() }
        : server.state === "away"
          ? away
          : { ok: false, status: 401, problem: { code: "unauthorized", message: "" } },
    )
  const calls: TerminalApi = {
    enrol: () => {
      server.state = "there"
      return answer(() => ({ terminalId: server.terminal }))
    },
    me: () => answer(() => ({ ...me, terminalId: server.terminal })),
    catalogue: () =>
      answer(() => ({ version: "1", items: [itemRow()], next: null, serverTime: me.serverTime })),
    sendOperations: ({ operations }) =>
      answer(() => ({
        results: (operations as StoredOperation[]).map((operation) => {
          server.kept.set(operation.key, operation)
          const plain = { first: null, code: null, message: null, discrepancies: [], expectedCash: null }
          return { ...plain, key: operation.key, seq: operation.seq, outcome: "applied" as const }
        }),
        nextSeq: 1,
        missing: [],
        serverTime: me.serverTime,
      })),
    pendingWork: () =>
      answer(() => ({
        points: [],
        arriving: [],
        pickups: server.handedOver ? [] : [pickup],
        cashTaken: [],
        serverTime: me.serverTime,
      })),
    searchItems: () => answer(() => ({ items: [itemRow()] })),
    handOverPickup: (_id, body) =>
      answer(() => {
        server.handedOver = body
        return {}
      }),
    signOut: () => answer(() => ({})),
  }
  return { server, calls }
}

const line = { itemId, title: "Chè", quantity: 2, unitPrice: 90_000, discount: 0 }
const sale = (seq: number): OperationBody => ({
  kind: "sale",
  payload: {
    receipt: `r-${seq}`,
    lines: [line],
    payments: [{ method: "cash", amount: 180_000 }],
    total: 180_000,
  },
})
async function opened() {
  const { server, calls } = fakeServer()
  const store = createPosStore(tab(), calls, () => NOW)
  await store.open()
  expect(store.read().stage).toBe("new")
  expect(await store.enrolDevice("ABCDEFGHJK", "Điện thoại")).toBeNull()
  await store.record({ kind: "shift_open", payload: { float: 100_000 } }, { operatorId })
  return { store, server, calls }
}
const sell = async (store: Awaited<ReturnType<typeof opened>>["store"]) => {
  await store.setBasketLines([line])
  return store.record(sale, { operatorId, basketId: store.read().basket.id })
}

describe("the POS store", () => {
  it("sells without a connection, counts what is unsent and takes it from stock, and sends it later", async () => {
    const { store, server } = await opened()
    server.state = "away"
    await sell(store)
    await store.sync()
    expect(store.read()).toMatchObject({
      waiting: 2,
      sync: { problem: "temporarily_unavailable" },
      revoked: false,
    })
    expect(store.read().pendingStock.get(itemId)).toBe(2)
    server.state = "there"
    await store.sync()
    expect(store.read()).toMatchObject({
      waiting: 0,
      oldestUnsentAt: null,
      sync: { problem: null, skewMs: 0 },
    })
    expect(store.read().pendingStock.size).toBe(0)
    expect(server.kept.size).toBe(2)
  })

  it("sells a basket once, whoever taps how often in how many tabs", async () => {
    const { store, calls } = await opened()
    await store.setBasketLines([line])
    const other = createPosStore(tab(), calls, () => NOW)
    await other.open()
    const basketId = store.read().basket.id
    expect(other.read().basket.id).toBe(basketId)
    const written = await Promise.all(
      [store, other, store].map((one) => one.record(sale, { operatorId, basketId })),
    )
    expect(written.filter(({ ok }) => ok)).toHaveLength(1)
    expect(written.filter((one) => !one.ok && one.reason === "basket_gone")).toHaveLength(2)
    expect(await store.database.operations.where("kind").equals("sale").count()).toBe(1)
  })

  it("records the sale of a basket that a full disk did not store, as soon as there is space", async () => {
    const { store } = await opened()
    const full = () => {
      throw new DOMException("full", "QuotaExceededError")
    }
    store.database.settings.hook("creating", full)
    store.database.settings.hook("updating", full)
    await store.database.settings.delete("draft")
    expect(await sell(store)).toMatchObject({ ok: false })
    expect(store.read()).toMatchObject({ storageFull: true, basket: { lines: [line] } })
    store.database.settings.hook("creating").unsubscribe(full)
    store.database.settings.hook("updating").unsubscribe(full)
    const basketId = store.read().basket.id
    expect(await store.record(sale, { operatorId, basketId })).toMatchObject({ ok: true })
    expect(store.read().storageFull).toBe(false)
  })

  it("restores basket, shift and queue after its tab was killed", async () => {
    const { store, calls } = await opened()
    await sell(store)
    await store.setBasketLines([line])
    const again = createPosStore(tab(), calls, () => NOW)
    await again.open()
    expect(again.read()).toMatchObject({ stage: "ready", waiting: 2, basket: { lines: [line] } })
    expect(again.read().shift?.float).toBe(100_000)
  })

  it("parks a basket and resumes it, parking the other one", async () => {
    const { store } = await opened()
    await store.setBasketLines([line])
    const first = store.read().basket.id
    await store.parkBasket()
    expect(store.read().basket.lines).toEqual([])
    await store.setBasketLines([{ ...line, quantity: 1 }])
    await store.resumeBasket(first)
    expect(store.read().basket.lines).toEqual([line])
    expect(store.read().parked.map(({ lines }) => lines[0]?.quantity)).toEqual([1])
  })

  it("notices that it was revoked, keeps its queue, and sends it as a new terminal with the same keys", async () => {
    const { store, server } = await opened()
    await store.sync()
    server.state = "away"
    await sell(store)
    server.state = "revoked"
    await store.sync()
    expect(store.read()).toMatchObject({ revoked: true, waiting: 1 })
    const [before] = await store.database.operations.where("state").equals("waiting").toArray()
    server.terminal = "term_2"
    await store.enrolDevice("ZZZZZZZZZZ", "Điện thoại")
    const [after] = await store.database.operations.where("state").equals("waiting").toArray()
    expect(after).toMatchObject({ key: before!.key, seq: 1 })
    await store.sync()
    expect(store.read()).toMatchObject({ revoked: false, waiting: 0 })
    expect([...server.kept.keys()].filter((key) => key === before!.key)).toHaveLength(1)
    expect(await store.database.operations.count()).toBe(2)
  })

  it("records operations of every kind that pass the contract", async () => {
    const { store } = await opened()
    const first = await sell(store)
    const saleKey = first.ok ? first.operation.key : ""
    const facts: OperationBody[] = [
      { kind: "cash_in", payload: { amount: 1000, reason: "đổi" } },
      { kind: "cash_out", payload: { amount: 1000, reason: "đổi" } },
      {
        kind: "return",
        payload: {
          saleKey,
          lines: [{ line: 0, quantity: 1 }],
          refunds: [{ method: "cash", amount: 90_000 }],
          reason: "hỏng",
          restock: false,
        },
      },
      { kind: "void", payload: { saleKey, reason: "nhầm" } },
      { kind: "shift_close", payload: { countedCash: 0, note: null } },
    ]
    for (const fact of facts) expect((await store.record(fact, { operatorId })).ok).toBe(true)
    for (const stored of await store.database.operations.toArray())
      expect(terminalOperation.safeParse(wireFormat(stored)).error, stored.kind).toBeUndefined()
  })
})

describe("the catalogue on the device", () => {
  const page = (version: string, items: TerminalItem[], next: string | null = null) => ({
    ok: true as const,
    value: { version, items, next, serverTime: me.serverTime },
  })

  it("is downloaded in pages, and not again while nothing changed", async () => {
    const database = tab()
    const asked: Array<string | null> = []
    const read = (after: string | null) => {
      asked.push(after)
      return Promise.resolve(
        after === null ? page("v1", [itemRow()], "a") : page("v1", [{ ...itemRow(), itemId: "iitem_2" }]),
      )
    }
    expect(await refreshCatalogue(database, read, NOW)).toEqual({ changed: true, problem: null })
    expect(await refreshCatalogue(database, read, NOW)).toEqual({ changed: false, problem: null })
    expect(asked).toEqual([null, "a", null])
    expect(await database.items.count()).toBe(2)
  })

  it("stays as it was when the connection breaks or the items change between two pages", async () => {
    const database = tab()
    await refreshCatalogue(database, () => Promise.resolve(page("v1", [itemRow()])), NOW)
    for (const second of [away, page("v3", [])])
      await refreshCatalogue(
        database,
        (after) => Promise.resolve(after === null ? page("v2", [], "a") : second),
        NOW,
      )
    expect(await database.items.count()).toBe(1)
    expect((await database.setting("catalogue"))?.version).toBe("v1")
  })

  it("keeps every operation when the device becomes another terminal", async () => {
    const { store } = await opened()
    await store.sync()
    await sell(store)
    await sell(store)
    expect(await renumberQueue(store.database, 7)).toBe(2)
    expect(await renumberQueue(store.database, 3)).toBe(2)
    const all = await store.database.operations.orderBy("seq").toArray()
    expect(all.map(({ seq, state }) => [seq, state])).toEqual([
      [-1, "applied"],
      [3, "waiting"],
      [4, "waiting"],
    ])
  })

  it("keeps a stock draft through a killed tab, and records it once, without an open shift", async () => {
    const { store, calls, server } = await opened()
    await store.record({ kind: "shift_close", payload: { countedCash: 100_000 } }, { operatorId })
    server.state = "away"
    const sheet = addPiece(emptyDraft(store.newKey()), itemRow())!
    expect(await store.saveStockDraft("receive", sheet)).toBe(true)
    const other = createPosStore(tab(), calls, () => NOW)
    await other.open()
    expect(other.read().stockDrafts.receive).toEqual(sheet)
    const written = await Promise.all(
      [store, other, store].map((one) =>
        one.record(operationOf("receive", sheet), {
          operatorId,
          stockDraft: { kind: "receive", id: sheet.id },
        }),
      ),
    )
    expect(written.filter(({ ok }) => ok)).toHaveLength(1)
    expect(written.filter((one) => !one.ok && one.reason === "draft_gone")).toHaveLength(2)
    await store.open()
    expect(store.read().stockDrafts.receive).toBeUndefined()
    // Received stock can be sold at once, before the connection is back.
    expect(store.read().pendingStock.get(itemId)).toBe(-1)
  })

  it("hands a pickup over within the open shift, and knows its cash without another answer", async () => {
    const { store, server } = await opened()
    expect(await store.refreshPendingWork()).toBeNull()
    expect(store.read().pendingWork?.pickups).toHaveLength(1)
    server.state = "away"
    const given = { key: store.newKey(), code: "123456", operatorId }
    expect(await store.handOverPickup(pickup.id, given)).toMatchObject({ code: "temporarily_unavailable" })
    expect(store.read().pendingWork?.pickups).toHaveLength(1)
    server.state = "there"
    expect(await store.handOverPickup(pickup.id, given)).toBeNull()
    const shift = store.read().shift!.key
    expect(server.handedOver).toEqual({ ...given, shift })
    expect(store.read().pendingWork?.pickups).toEqual([])
  })
})
