import { beforeEach, describe, expect, it } from "vitest"
import { addPiece, emptyDraft, operationOf } from "../../lib/stock-draft"
import { createPosStore } from "../pos-store"
import {
  itemId,
  itemRow,
  NOW,
  opened,
  operatorId,
  pickup,
  resetDisk,
  sell,
  tab,
} from "../testing/fake-terminal"
import { renumberQueue } from "./enrol-device"

beforeEach(resetDisk)

describe("enrolling a device again", () => {
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
})

describe("stock drafts", () => {
  it("keeps a stock draft through a killed tab, and records it once, without an open shift", async () => {
    const { store, calls, server } = await opened()
    await store.record({ kind: "shift_close", payload: { countedCash: 100_000 } }, { operatorId })
    server.state = "away"
    const draft = addPiece(emptyDraft(store.newKey()), itemRow())!
    expect(await store.saveStockDraft("receive", draft)).toBe(true)
    const other = createPosStore(tab(), calls, () => NOW)
    await other.open()
    expect(other.read().stockDrafts.receive).toEqual(draft)
    const results = await Promise.all(
      [store, other, store].map((one) =>
        one.record(operationOf("receive", draft), {
          operatorId,
          stockDraft: { kind: "receive", id: draft.id },
        }),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((one) => !one.ok && one.reason === "draft_gone")).toHaveLength(2)
    await store.open()
    expect(store.read().stockDrafts.receive).toBeUndefined()
    // Received stock can be sold at once, before the connection is back.
    expect(store.read().pendingStock.get(itemId)).toBe(-1)
  })
})

describe("pending work", () => {
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
