import type { OperationsAnswer } from "@ocop/contracts"

import { bearer, type Caller } from "../cluster/caller.ts"
import type { SeededRandom } from "../lib/random.ts"
import { keyAt } from "../stock/operations.ts"

interface Batch {
  readonly operations: readonly object[]
}

/** A counter that sells: what it sends is made here, as its device would. */
export interface Counter {
  /** A batch of so many sales, numbered after the last one. */
  batch(size: number): Batch
  send(batch: Batch): Promise<void>
}

const PRICE = 50_000

/** Connects a device to a sales point and fills its shelf. @param manager headers of the point's manager */
export async function openCounter(
  caller: Caller,
  manager: Record<string, string>,
  random: SeededRandom,
): Promise<Counter> {
  const lead = { name: "Vàng A Trưởng", role: "lead", pin: "2468" }
  const operator = await caller.call<{ id: string }>("POST", "/point/operators", lead, manager)
  const code = await caller.call<{ code: string }>(
    "POST",
    "/point/enrolment-codes",
    { name: "Quầy" },
    manager,
  )
  const device = await caller.call<{ key: string }>("POST", "/terminal/enrolments", {
    code: code.data.code,
    deviceName: "Máy đo",
  })
  const key = bearer(device.data.key)
  const catalogue = await caller.call<{ items: { itemId: string }[] }>(
    "GET",
    "/terminal/catalogue",
    undefined,
    key,
  )
  const items = catalogue.data.items.map(({ itemId }) => itemId)
  let seq = 0
  let shift: string | null = null
  const make = (kind: string, payload: object): object => {
    seq += 1
    const at = Date.now()
    const made = {
      key: keyAt(random, at),
      seq,
      operatorId: operator.data.id,
      occurredAt: new Date(at).toISOString(),
      shift,
      kind,
      payload,
    }
    if (kind === "shift_open") shift = made.key
    return made
  }
  const sale = (): object => {
    const lines = random
      .shuffled(items)
      .slice(0, 1 + random.whole(3))
      .map((itemId) => ({ itemId, quantity: 1, title: "Hàng OCOP", unitPrice: PRICE }))
    const total = lines.length * PRICE
    const payments = [{ method: "cash", amount: total }]
    return make("sale", { receipt: `R${seq + 1}`, lines, payments, total })
  }
  const send = async ({ operations }: Batch): Promise<void> => {
    const { status, data } = await caller.call<OperationsAnswer>(
      "POST",
      "/terminal/operations",
      { sentAt: new Date().toISOString(), operations },
      key,
    )
    const bad = status === 200 ? data.results.find(({ outcome }) => outcome !== "applied") : data
    if (bad) throw new Error(`The counter's batch: HTTP ${status} ${JSON.stringify(bad).slice(0, 300)}`)
  }
  const lines = items.map((itemId) => ({ itemId, quantity: 90_000 }))
  await send({ operations: [make("shift_open", { float: 500_000 }), make("receive", { lines })] })
  return { batch: (size) => ({ operations: Array.from({ length: size }, sale) }), send }
}
