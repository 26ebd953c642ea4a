import type { ApiResult } from "@ocop/contracts"
import { terminalOperation } from "@ocop/contracts"
import { IDBFactory, IDBKeyRange } from "fake-indexeddb"
import { beforeEach, describe, expect, it } from "vitest"
import type { CounterCalls, Handover } from "../api/call-counter"
import { emptySheet, factOf, withPiece } from "../lib/sheet"
import type { Fact, TerminalItem, TerminalMe, TerminalPickup } from "../lib/terminal-types"
import { CounterDatabase, type StoredOperation } from "./database"
import { becomeTerminal, refreshCatalogue } from "./refresh"
import { wire } from "./sync"
import { makeTill } from "./till"

const NOW = Date.parse("2026-11-27T02:00:00Z")
const operatorId = `topr_${"0".repeat(26)}`
const itemId = `iitem_${"0".repeat(26)}`

const goods = (stocked = 5): TerminalItem => ({
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
const tab = () => new CounterDatabase("quay", { indexedDB: disk, IDBKeyRange })
beforeEach(() => {
  disk = new IDBFactory()
})

/** A server that can be told to be away, or not to know the terminal any more. */
function fakeServer() {
  const server = {
    state: "there" as "there" | "away" | "revoked",
    terminal: "term_1",
    kept: new Map<string, unknown>(),
    handedOver: null as Handover | null,
  }
  const answer = <T>(value: () => T): Promise<ApiResult<T>> =>
    Promise.resolve(
      server.state === "there"
        ? { ok: true, value: value() }
        : server.state === "away"
          ? away
          : { ok: false, status: 401, problem: { code: "unauthorized", message: "" } },
    )
  const calls: CounterCalls = {
    enrol: () => {
      server.state = "there"
      return answer(() => ({ terminalId: server.terminal }))
    },
    me: () => answer(() => ({ ...me, terminalId: server.terminal })),
    catalogue: () =>
      answer(() => ({ version: "1", items: [goods()], next: null, serverTime: me.serverTime })),
    send: ({ operations }) =>
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
    work: () =>
      answer(() => ({
        points: [],
        arriving: [],
        pickups: server.handedOver ? [] : [pickup],
        cashTaken: [],
        serverTime: me.serverTime,
      })),
    goods: () => answer(() => ({ items: [goods()] })),
    handOver: (_id, body) =>
      answer(() => {
        server.handedOver = body
        return {}
      }),
    leave: () => answer(() => ({})),
  }
  return { server, calls }
}

const line = { itemId, title: "Chè", quantity: 2, unitPrice: 90_000, discount: 0 }
const sale = (seq: number): Fact => ({
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
  const till = makeTill(tab(), calls, () => NOW)
  await till.open()
  expect(till.read().stage).toBe("new")
  expect(await till.enrol("ABCDEFGHJK", "Điện thoại")).toBeNull()
  await till.write({ kind: "shift_open", payload: { float: 100_000 } }, { operatorId })
  return { till, server, calls }
}
const sell = async (till: Awaited<ReturnType<typeof opened>>["till"]) => {
  await till.setBasket([line])
  return till.write(sale, { operatorId, basketId: till.read().basket.id })
}

describe("a till", () => {
  it("sells without a server, says what is unsent, takes it off its shelf, and sends it later", async () => {
    const { till, server } = await opened()
    server.state = "away"
    await sell(till)
    await till.sync()
    expect(till.read()).toMatchObject({
      waiting: 2,
      sync: { problem: "temporarily_unavailable" },
      revoked: false,
    })
    expect(till.read().sold.get(itemId)).toBe(2)
    server.state = "there"
    await till.sync()
    expect(till.read()).toMatchObject({ waiting: 0, oldest: null, sync: { problem: null, skewMs: 0 } })
    expect(till.read().sold.size).toBe(0)
    expect(server.kept.size).toBe(2)
  })

  it("sells a basket once, whoever taps how often in how many tabs", async () => {
    const { till, calls } = await opened()
    await till.setBasket([line])
    const other = makeTill(tab(), calls, () => NOW)
    await other.open()
    const basketId = till.read().basket.id
    expect(other.read().basket.id).toBe(basketId)
    const written = await Promise.all(
      [till, other, till].map((one) => one.write(sale, { operatorId, basketId })),
    )
    expect(written.filter(({ ok }) => ok)).toHaveLength(1)
    expect(written.filter((one) => !one.ok && one.reason === "basket_gone")).toHaveLength(2)
    expect(await till.database.operations.where("kind").equals("sale").count()).toBe(1)
  })

  it("sells a basket that a full disk did not take, as soon as there is space", async () => {
    const { till } = await opened()
    const full = () => {
      throw new DOMException("full", "QuotaExceededError")
    }
    till.database.settings.hook("creating", full)
    till.database.settings.hook("updating", full)
    await till.database.settings.delete("draft")
    expect(await sell(till)).toMatchObject({ ok: false })
    expect(till.read()).toMatchObject({ storageFull: true, basket: { lines: [line] } })
    till.database.settings.hook("creating").unsubscribe(full)
    till.database.settings.hook("updating").unsubscribe(full)
    const basketId = till.read().basket.id
    expect(await till.write(sale, { operatorId, basketId })).toMatchObject({ ok: true })
    expect(till.read().storageFull).toBe(false)
  })

  it("finds basket, shift and queue after its tab was killed", async () => {
    const { till, calls } = await opened()
    await sell(till)
    await till.setBasket([line])
    const again = makeTill(tab(), calls, () => NOW)
    await again.open()
    expect(again.read()).toMatchObject({ stage: "ready", waiting: 2, basket: { lines: [line] } })
    expect(again.read().shift?.float).toBe(100_000)
  })

  it("parks a basket and takes it back, putting the other aside", async () => {
    const { till } = await opened()
    await till.setBasket([line])
    const first = till.read().basket.id
    await till.park()
    expect(till.read().basket.lines).toEqual([])
    await till.setBasket([{ ...line, quantity: 1 }])
    await till.resume(first)
    expect(till.read().basket.lines).toEqual([line])
    expect(till.read().parked.map(({ lines }) => lines[0]?.quantity)).toEqual([1])
  })

  it("knows that it was revoked, keeps its queue, and sends it as a new terminal with the same keys", async () => {
    const { till, server } = await opened()
    await till.sync()
    server.state = "away"
    await sell(till)
    server.state = "revoked"
    await till.sync()
    expect(till.read()).toMatchObject({ revoked: true, waiting: 1 })
    const [before] = await till.database.operations.where("state").equals("waiting").toArray()
    server.terminal = "term_2"
    await till.enrol("ZZZZZZZZZZ", "Điện thoại")
    const [after] = await till.database.operations.where("state").equals("waiting").toArray()
    expect(after).toMatchObject({ key: before!.key, seq: 1 })
    await till.sync()
    expect(till.read()).toMatchObject({ revoked: false, waiting: 0 })
    expect([...server.kept.keys()].filter((key) => key === before!.key)).toHaveLength(1)
    expect(await till.database.operations.count()).toBe(2)
  })

  it("writes what the contract takes, of every kind", async () => {
    const { till } = await opened()
    const first = await sell(till)
    const saleKey = first.ok ? first.operation.key : ""
    const facts: Fact[] = [
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
    for (const fact of facts) expect((await till.write(fact, { operatorId })).ok).toBe(true)
    for (const stored of await till.database.operations.toArray())
      expect(terminalOperation.safeParse(wire(stored)).error, stored.kind).toBeUndefined()
  })
})

describe("the catalogue on the device", () => {
  const page = (version: string, items: TerminalItem[], next: string | null = null) => ({
    ok: true as const,
    value: { version, items, next, serverTime: me.serverTime },
  })

  it("is read in pages, and not again while nothing changed", async () => {
    const database = tab()
    const asked: Array<string | null> = []
    const read = (after: string | null) => {
      asked.push(after)
      return Promise.resolve(
        after === null ? page("v1", [goods()], "a") : page("v1", [{ ...goods(), itemId: "iitem_2" }]),
      )
    }
    expect(await refreshCatalogue(database, read, NOW)).toEqual({ changed: true, problem: null })
    expect(await refreshCatalogue(database, read, NOW)).toEqual({ changed: false, problem: null })
    expect(asked).toEqual([null, "a", null])
    expect(await database.items.count()).toBe(2)
  })

  it("stays as it was when the line breaks or the goods change between two pages", async () => {
    const database = tab()
    await refreshCatalogue(database, () => Promise.resolve(page("v1", [goods()])), NOW)
    for (const second of [away, page("v3", [])])
      await refreshCatalogue(
        database,
        (after) => Promise.resolve(after === null ? page("v2", [], "a") : second),
        NOW,
      )
    expect(await database.items.count()).toBe(1)
    expect((await database.setting("catalogue"))?.version).toBe("v1")
  })

  it("leaves no fact behind when the device becomes another terminal", async () => {
    const { till } = await opened()
    await till.sync()
    await sell(till)
    await sell(till)
    expect(await becomeTerminal(till.database, 7)).toBe(2)
    expect(await becomeTerminal(till.database, 3)).toBe(2)
    const all = await till.database.operations.orderBy("seq").toArray()
    expect(all.map(({ seq, state }) => [seq, state])).toEqual([
      [-1, "applied"],
      [3, "waiting"],
      [4, "waiting"],
    ])
  })

  it("keeps a sheet through a killed tab, and writes it once, before any shift is open", async () => {
    const { till, calls, server } = await opened()
    await till.write({ kind: "shift_close", payload: { countedCash: 100_000 } }, { operatorId })
    server.state = "away"
    const sheet = withPiece(emptySheet(till.newKey()), goods())!
    expect(await till.keepSheet("receive", sheet)).toBe(true)
    const other = makeTill(tab(), calls, () => NOW)
    await other.open()
    expect(other.read().sheets.receive).toEqual(sheet)
    const written = await Promise.all(
      [till, other, till].map((one) =>
        one.write(factOf("receive", sheet), { operatorId, sheet: { kind: "receive", id: sheet.id } }),
      ),
    )
    expect(written.filter(({ ok }) => ok)).toHaveLength(1)
    expect(written.filter((one) => !one.ok && one.reason === "sheet_gone")).toHaveLength(2)
    await till.open()
    expect(till.read().sheets.receive).toBeUndefined()
    // What came is on the shelf at once, for who sells it before the line is back.
    expect(till.read().sold.get(itemId)).toBe(-1)
  })

  it("hands a pickup over into the drawer that is open, and knows its cash without another answer", async () => {
    const { till, server } = await opened()
    expect(await till.refreshTodo()).toBeNull()
    expect(till.read().todo?.pickups).toHaveLength(1)
    server.state = "away"
    const given = { key: till.newKey(), code: "123456", operatorId }
    expect(await till.handOver(pickup.id, given)).toMatchObject({ code: "temporarily_unavailable" })
    expect(till.read().todo?.pickups).toHaveLength(1)
    server.state = "there"
    expect(await till.handOver(pickup.id, given)).toBeNull()
    const shift = till.read().shift!.key
    expect(server.handedOver).toEqual({ ...given, shift })
    expect(till.read().todo?.pickups).toEqual([])
  })
})
