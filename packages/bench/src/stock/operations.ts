import type { TerminalOperationInput } from "@ocop/contracts"
import type { SeededRandom } from "../lib/random.ts"
import type { Counter } from "./terminals.ts"

export type Operation = TerminalOperationInput
type Content = {
  [K in Operation["kind"]]: Pick<Extract<Operation, { kind: K }>, "kind" | "payload">
}[Operation["kind"]]

export interface Made {
  readonly counter: Counter
  readonly operation: Operation
}

const PRICE = 50_000
const placeOf = (itemId: string, locationId: string): string => `${itemId} ${locationId}`

/** A key of version 7 (RFC 9562): its time is the operation's, the rest is chance with a seed. */
export function keyAt(random: SeededRandom, at: number): string {
  const byte = (): string => random.whole(256).toString(16).padStart(2, "0")
  const rest = Array.from({ length: 10 }, byte).join("")
  const time = at.toString(16).padStart(12, "0")
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${"89ab"[random.whole(4)]}${rest.slice(4, 7)}-${rest.slice(7, 19)}`
}

interface Sold {
  readonly key: string
  readonly total: number
  readonly lines: readonly { itemId: string; quantity: number }[]
}

/**
 * What counters do between two moments, in the order in which it happened: each device numbers its own without gaps.
 *
 * @param from, to milliseconds since 1970
 */
export function happened(
  random: SeededRandom,
  counters: readonly Counter[],
  itemIds: readonly string[],
  count: number,
  { from, to }: { from: number; to: number },
): Made[] {
  const made: Made[] = []
  const numbers = new Map<string, number>()
  const shifts = new Map<string, string>()
  const sales = new Map<string, Sold[]>()
  const underWay: { key: string; to: Counter; lines: { itemId: string; quantity: number }[] }[] = []

  const add = (counter: Counter, content: Content): string => {
    const at = Math.floor(from + ((to - from) * made.length) / (count + counters.length * 4))
    const key = keyAt(random, at)
    const seq = (numbers.get(counter.terminalId) ?? 0) + 1
    numbers.set(counter.terminalId, seq)
    const shift = content.kind === "shift_open" ? key : shifts.get(counter.terminalId)
    made.push({
      counter,
      operation: {
        key,
        seq,
        operatorId: counter.leadId,
        occurredAt: new Date(at).toISOString(),
        ...(shift ? { shift } : {}),
        ...content,
      } as Operation,
    })
    return key
  }
  const goods = (most: number) =>
    random
      .shuffled(itemIds)
      .slice(0, 1 + random.whole(3))
      .map((itemId) => ({ itemId, quantity: 1 + random.whole(most) }))
  const sell = (counter: Counter): void => {
    const lines = goods(4)
    const total = lines.reduce((sum, { quantity }) => sum + quantity * PRICE, 0)
    const cash = random.next() < 0.6 ? total : PRICE
    const payments = [
      { method: "cash" as const, amount: cash },
      ...(cash < total ? [{ method: "vietqr" as const, amount: total - cash }] : []),
    ]
    const key = add(counter, {
      kind: "sale",
      payload: {
        receipt: `R${made.length}`,
        lines: lines.map((line) => ({ ...line, title: "Hàng OCOP", unitPrice: PRICE })),
        payments,
        total,
      },
    })
    sales.set(counter.locationId, [...(sales.get(counter.locationId) ?? []), { key, total, lines }])
  }
  /** A sale of the same point, perhaps of another device, that was not taken back yet. */
  const takeSale = (counter: Counter): Sold | undefined => {
    const known = sales.get(counter.locationId) ?? []
    const [sale] = known.length ? known.splice(random.whole(known.length), 1) : []
    return sale
  }

  for (const counter of counters) {
    shifts.set(counter.terminalId, add(counter, { kind: "shift_open", payload: { float: 500_000 } }))
    add(counter, {
      kind: "receive",
      payload: { lines: itemIds.map((itemId) => ({ itemId, quantity: 20 + random.whole(40) })) },
    })
  }
  while (made.length < count - counters.length) {
    const counter = random.pick(counters)
    const dice = random.next()
    const sale = dice >= 0.6 && dice < 0.75 ? takeSale(counter) : undefined
    if (sale && dice < 0.7) {
      const { itemId: _, quantity } = sale.lines[0]!
      const back = 1 + random.whole(quantity)
      add(counter, {
        kind: "return",
        payload: {
          saleKey: sale.key,
          lines: [{ line: 0, quantity: back }],
          refunds: [{ method: "cash", amount: back * PRICE }],
          reason: "Khách đổi ý",
          restock: random.next() < 0.8,
        },
      })
    } else if (sale) add(counter, { kind: "void", payload: { saleKey: sale.key, reason: "Bấm nhầm" } })
    else if (dice < 0.75) sell(counter)
    else if (dice < 0.84)
      add(counter, {
        kind: "receive",
        payload: {
          lines: goods(30).map((line) => ({
            ...line,
            lot: random.next() < 0.5 ? { code: `L${random.whole(9)}`, expiresOn: "2027-06-30" } : null,
          })),
        },
      })
    else if (dice < 0.87) {
      const to = random.pick(counters.filter(({ locationId }) => locationId !== counter.locationId))
      const lines = goods(6)
      const key = add(counter, { kind: "transfer_send", payload: { toPointId: to.pointId, lines } })
      underWay.push({ key, to, lines })
    } else if (dice < 0.9 && underWay.length > 0) {
      const { key, to, lines } = underWay.shift()!
      add(to, { kind: "transfer_receive", payload: { transferKey: key, lines } })
    } else if (dice < 0.93)
      add(counter, {
        kind: "count",
        payload: { lines: goods(50).map(({ itemId, quantity }) => ({ itemId, counted: quantity })) },
      })
    else if (dice < 0.96) add(counter, { kind: "write_off", payload: { lines: goods(2), reason: "Hỏng" } })
    else if (dice < 0.98) add(counter, { kind: "return_to_producer", payload: { lines: goods(3) } })
    else add(counter, { kind: "cash_out", payload: { amount: 20_000, reason: "Mua túi" } })
  }
  for (const counter of counters) add(counter, { kind: "shift_close", payload: { countedCash: 500_000 } })
  return made
}

/**
 * What must lie where at the end, thought through one after the other as it happened: the plainest reading of the
 * rules, without the server's code.
 *
 * @param opening pieces by `item location`
 */
export function balancesAfter(
  opening: ReadonlyMap<string, number>,
  made: readonly Made[],
): Map<string, number> {
  const stock = new Map(opening)
  const move = (itemId: string, locationId: string, pieces: number): void => {
    const place = placeOf(itemId, locationId)
    stock.set(place, (stock.get(place) ?? 0) + pieces)
  }
  const sold = new Map<string, readonly { itemId: string; quantity: number }[]>()
  const inOrder = made.toSorted(({ operation: a }, { operation: b }) =>
    a.occurredAt === b.occurredAt ? (a.key < b.key ? -1 : 1) : a.occurredAt < b.occurredAt ? -1 : 1,
  )
  for (const { counter, operation } of inOrder) {
    const { locationId } = counter
    switch (operation.kind) {
      case "sale":
        sold.set(operation.key, operation.payload.lines)
        for (const { itemId, quantity } of operation.payload.lines) move(itemId, locationId, -quantity)
        break
      case "return":
        if (operation.payload.restock)
          for (const { line, quantity } of operation.payload.lines)
            move(sold.get(operation.payload.saleKey)![line]!.itemId, locationId, quantity)
        break
      case "void":
        for (const { itemId, quantity } of sold.get(operation.payload.saleKey)!)
          move(itemId, locationId, quantity)
        break
      case "receive":
      case "transfer_receive":
        for (const { itemId, quantity } of operation.payload.lines) move(itemId, locationId, quantity)
        break
      case "transfer_send":
      case "write_off":
      case "return_to_producer":
        for (const { itemId, quantity } of operation.payload.lines) move(itemId, locationId, -quantity)
        break
      case "count":
        for (const { itemId, counted } of operation.payload.lines)
          stock.set(placeOf(itemId, locationId), counted)
        break
      default:
    }
  }
  return stock
}
