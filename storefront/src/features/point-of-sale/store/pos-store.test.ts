import { terminalOperation } from "@ocop/contracts"
import { beforeEach, describe, expect, it } from "vitest"
import type { OperationBody } from "../lib/terminal-types"
import { createPosStore } from "./pos-store"
import { wireFormat } from "./send-operations"
import {
  fakeServer,
  itemId,
  line,
  NOW,
  opened,
  operatorId,
  resetDisk,
  sale,
  sell,
  tab,
} from "./testing/fake-terminal"

beforeEach(resetDisk)

describe("the POS store", () => {
  it("is new on a device that is no terminal yet, and ready after enrolment", async () => {
    const { calls } = fakeServer()
    const store = createPosStore(tab(), calls, () => NOW)
    await store.open()
    expect(store.read().stage).toBe("new")
    expect(await store.enrolDevice("ABCDEFGHJK", "Điện thoại")).toBeNull()
    expect(store.read().stage).toBe("ready")
  })

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
    const results = await Promise.all(
      [store, other, store].map((one) => one.record(sale, { operatorId, basketId })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((one) => !one.ok && one.reason === "basket_gone")).toHaveLength(2)
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
    await store.holdBasket()
    expect(store.read().basket.lines).toEqual([])
    await store.setBasketLines([{ ...line, quantity: 1 }])
    await store.resumeBasket(first)
    expect(store.read().basket.lines).toEqual([line])
    expect(store.read().heldBaskets.map(({ lines }) => lines[0]?.quantity)).toEqual([1])
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
    const operations: OperationBody[] = [
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
    for (const operation of operations) expect((await store.record(operation, { operatorId })).ok).toBe(true)
    for (const stored of await store.database.operations.toArray())
      expect(terminalOperation.safeParse(wireFormat(stored)).error, stored.kind).toBeUndefined()
  })
})
