import type { ApiResult } from "@ocop/contracts"
import { IDBFactory, IDBKeyRange } from "fake-indexeddb"
import type { PickupHandover, TerminalApi } from "../../api/terminal-api"
import type { OperationBody, TerminalItem, TerminalMe, TerminalPickup } from "../../lib/terminal-types"
import { PosDatabase, type StoredOperation } from "../database"
import { createPosStore } from "../pos-store"

export const NOW = Date.parse("2026-11-27T02:00:00Z")
export const operatorId = `topr_${"0".repeat(26)}`
export const itemId = `iitem_${"0".repeat(26)}`

export const itemRow = (stocked = 5): TerminalItem => ({
  itemId,
  variantId: "variant_1",
  title: "Chè Shan tuyết",
  unit: null,
  barcode: "8934563138165",
  sku: null,
  handle: "che-shan-tuyet",
  price: 90_000,
  producerId: "prdr_1",
  producerName: "HTX Suối Giàng",
  thumbnail: null,
  stocked,
  reserved: 0,
  lots: [],
})
export const me: TerminalMe = {
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
export const pickup: TerminalPickup = {
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
export const away = {
  ok: false,
  status: 0,
  problem: { code: "temporarily_unavailable", message: "" },
} as const

let disk = new IDBFactory()
/** A tab: its own connection to the disk of the test. */
export const tab = () => new PosDatabase("quay", { indexedDB: disk, IDBKeyRange })
/** Empties the disk that the tabs of a test share. */
export const resetDisk = (): void => {
  disk = new IDBFactory()
}

/** A fake server that can be unavailable, or not know the terminal any more. */
export function fakeServer() {
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

export const line = { itemId, title: "Chè", quantity: 2, unitPrice: 90_000, discount: 0 }
export const sale = (seq: number): OperationBody => ({
  kind: "sale",
  payload: {
    receipt: `r-${seq}`,
    lines: [line],
    payments: [{ method: "cash", amount: 180_000 }],
    total: 180_000,
  },
})
/** A store on an enrolled device with an open shift. */
export async function opened() {
  const { server, calls } = fakeServer()
  const store = createPosStore(tab(), calls, () => NOW)
  await store.open()
  await store.enrolDevice("ABCDEFGHJK", "Điện thoại")
  await store.record({ kind: "shift_open", payload: { float: 100_000 } }, { operatorId })
  return { store, server, calls }
}
/** Sells one basket. */
export const sell = async (store: Awaited<ReturnType<typeof opened>>["store"]) => {
  await store.setBasketLines([line])
  return store.record(sale, { operatorId, basketId: store.read().basket.id })
}
