import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { amountsOf, shorten, type AmountLine } from "./amounts.js"
import {
  actionsOf,
  alreadyDone,
  stockPositionOf,
  isOver,
  nextState,
  producerOrderActions,
  producerOrderStates,
  type ProducerOrderAction,
  type ProducerOrderActor,
  type ProducerOrderState,
} from "./order-state-machine.js"

const actors: ProducerOrderActor[] = ["owner", "sales", "warehouse", "accountant", "buyer", "point", "system"]

describe("transitions of a producer order", () => {
  it.each([
    ["placed", "accept", "sales", "accepted"],
    ["accepted", "pack", "warehouse", "packed"],
    ["packed", "hand_over", "warehouse", "handed_over"],
    ["handed_over", "deliver", "owner", "delivered"],
    ["handed_over", "fail", "owner", "failed"],
    ["failed", "hand_over", "owner", "handed_over"],
    ["failed", "take_back", "warehouse", "returned"],
    ["delivered", "take_back", "sales", "returned"],
    ["placed", "cancel", "buyer", "canceled"],
    ["accepted", "cancel", "system", "canceled"],
    ["placed", "collect", "point", "delivered"],
    ["accepted", "shorten", "buyer", "accepted"],
    ["accepted", "decline", "owner", "declined"],
  ] as const)("%s + %s by %s is %s", (state, action, actor, to) => {
    expect(nextState(state, action, actor, "lý do")).toEqual({ ok: true, to })
  })

  it.each([
    ["packed", "cancel", "buyer", "not_now"],
    ["handed_over", "shorten", "buyer", "not_now"],
    ["packed", "decline", "owner", "not_now"],
    ["placed", "pack", "owner", "not_now"],
    ["placed", "accept", "warehouse", "not_yours"],
    ["placed", "accept", "buyer", "not_yours"],
    ["placed", "cancel", "owner", "not_yours"],
    ["placed", "collect", "owner", "not_yours"],
    ["canceled", "collect", "point", "not_now"],
    ["delivered", "deliver", "accountant", "not_yours"],
    ["placed", "decline", "owner", "reason_missing"],
  ] as const)("%s + %s by %s is refused: %s", (state, action, actor, code) => {
    expect(nextState(state, action, actor, "  ")).toEqual({ ok: false, code })
  })

  it("gives an accountant nothing to do, and a buyer nothing once it is packed", () => {
    for (const state of producerOrderStates) {
      expect(actionsOf(state, "accountant")).toEqual([])
      if (stockPositionOf(state) !== "reserved") expect(actionsOf(state, "buyer")).toEqual([])
    }
  })

  it("offers exactly the allowed actions, the next step first", () => {
    for (const state of producerOrderStates)
      for (const actor of actors)
        for (const action of producerOrderActions)
          expect(actionsOf(state, actor).includes(action)).toBe(nextState(state, action, actor, "x").ok)
    expect(actionsOf("placed", "owner")).toEqual(["accept", "decline"])
    expect(actionsOf("handed_over", "warehouse")).toEqual(["deliver", "fail"])
  })

  it("recognises a repeated action, and nothing else, as done", () => {
    expect(alreadyDone("packed", "pack", "pack")).toBe(true)
    expect(alreadyDone("handed_over", "pack", "hand_over")).toBe(false)
    expect(alreadyDone("accepted", "shorten", "shorten")).toBe(false)
  })
})

describe("transitions of a pickup at the producer's premises", () => {
  it.each([
    ["placed", "accept", "sales", "accepted"],
    ["accepted", "pack", "warehouse", "packed"],
    ["packed", "collect", "warehouse", "delivered"],
    ["packed", "take_back", "owner", "returned"],
    ["delivered", "take_back", "warehouse", "returned"],
    ["accepted", "cancel", "buyer", "canceled"],
  ] as const)("%s + %s by %s is %s", (state, step, actor, to) => {
    expect(nextState(state, step, actor, "lý do", "at_producer")).toEqual({ ok: true, to })
  })

  it.each([
    ["packed", "hand_over", "owner", "not_now"],
    ["handed_over", "deliver", "owner", "not_now"],
    ["placed", "collect", "owner", "not_now"],
    ["accepted", "collect", "warehouse", "not_now"],
    ["packed", "collect", "point", "not_yours"],
    ["packed", "collect", "buyer", "not_yours"],
    ["packed", "collect", "accountant", "not_yours"],
    ["packed", "fail", "owner", "not_now"],
    ["packed", "take_back", "owner", "reason_missing"],
    ["returned", "collect", "owner", "not_now"],
  ] as const)("%s + %s by %s is refused: %s", (state, step, actor, code) => {
    expect(nextState(state, step, actor, "", "at_producer")).toEqual({ ok: false, code })
  })

  it("never involves a carrier, and offers exactly the allowed actions", () => {
    for (const state of producerOrderStates)
      for (const actor of actors)
        for (const step of producerOrderActions) {
          const next = nextState(state, step, actor, "x", "at_producer")
          expect(actionsOf(state, actor, "at_producer").includes(step)).toBe(next.ok)
          if (next.ok) expect(["handed_over", "failed"]).not.toContain(next.to)
        }
    expect(actionsOf("packed", "owner", "at_producer")).toEqual(["take_back", "collect"])
  })
})

const action = fc.record({
  action: fc.constantFrom<ProducerOrderAction>(...producerOrderActions),
  actor: fc.constantFrom<ProducerOrderActor>(...actors),
  pick: fc.nat(),
  quantity: fc.integer({ min: -1, max: 6 }),
})
const order = fc.record({
  lines: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), unitPrice: fc.nat(2_000_000) }), {
    minLength: 1,
    maxLength: 6,
  }),
  fee: fc.nat(90_000),
})

const leftOf = (lines: readonly AmountLine[]): number =>
  lines.reduce((sum, line) => sum + line.quantity - line.canceledQuantity, 0)

/** Moves goods as the caller of the state machine does. */
function move(
  stock: { free: number; held: number; away: number },
  action: ProducerOrderAction,
  out: number,
): void {
  // At a sales point the goods go from its stock straight to the buyer.
  if (action === "pack" || action === "collect") {
    stock.away += stock.held
    stock.held = 0
  } else if (action === "cancel" || action === "decline") {
    stock.free += stock.held
    stock.held = 0
  } else if (action === "take_back") {
    stock.free += stock.away
    stock.away = 0
  } else if (action === "shorten") {
    stock.free += out
    stock.held -= out
  }
}

function run(given: { lines: { quantity: number; unitPrice: number }[]; fee: number }, steps: Step[]) {
  let state: ProducerOrderState = "placed"
  let lines: AmountLine[] = given.lines.map((line, index) => ({
    ...line,
    id: `l${String(index)}`,
    canceledQuantity: 0,
  }))
  const seen: ProducerOrderState[] = [state]
  let refunded = 0
  let pickedUp = false
  const stock = { free: 0, held: leftOf(lines), away: 0 }
  const worth = () => amountsOf(state, lines, given.fee).total
  const atFirst = worth()
  for (const { action: name, actor, pick, quantity } of steps) {
    const before = worth()
    const next = nextState(state, name, actor, "x")
    if (!next.ok) continue
    if (name === "shorten") {
      const result = shorten(lines, [{ id: `l${String(pick % lines.length)}`, quantity }])
      if (!result.ok) continue
      move(stock, name, leftOf(lines) - leftOf(result.lines))
      lines = result.lines
      if (result.empty) state = "canceled"
    } else {
      move(stock, name, 0)
      state = next.to
      pickedUp ||= name === "collect"
    }
    refunded += before - worth()
    seen.push(state)
  }
  return { state, lines, seen, pickedUp, stock, refunded, atFirst, worth: worth() }
}
type Step = { action: ProducerOrderAction; actor: ProducerOrderActor; pick: number; quantity: number }

describe("random action sequences", () => {
  it("what is left and what was refunded is always what was ordered, to the dong", () => {
    fc.assert(
      fc.property(order, fc.array(action, { maxLength: 40 }), (given, steps) => {
        const end = run(given, steps)
        expect(end.worth + end.refunded).toBe(end.atFirst)
        expect(end.worth).toBeGreaterThanOrEqual(0)
        expect(isOver(end.state) ? end.worth : 0).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it("neither loses nor creates goods: available, reserved or out of stock", () => {
    fc.assert(
      fc.property(order, fc.array(action, { maxLength: 40 }), (given, steps) => {
        const { state, lines, stock } = run(given, steps)
        const ordered = given.lines.reduce((sum, line) => sum + line.quantity, 0)
        expect(stock.free + stock.held + stock.away).toBe(ordered)
        const left = leftOf(lines)
        const place = stockPositionOf(state)
        expect(stock.held).toBe(place === "reserved" ? left : 0)
        expect(stock.away).toBe(place === "gone" ? left : 0)
        for (const line of lines) {
          expect(line.canceledQuantity).toBeGreaterThanOrEqual(0)
          expect(line.canceledQuantity).toBeLessThanOrEqual(line.quantity)
        }
      }),
      { numRuns: 500 },
    )
  })

  it("never leaves a final state, and is never packed before it was accepted", () => {
    fc.assert(
      fc.property(order, fc.array(action, { maxLength: 40 }), (given, steps) => {
        const { seen, pickedUp } = run(given, steps)
        const over = seen.findIndex(isOver)
        if (over >= 0) expect(new Set(seen.slice(over)).size).toBe(1)
        const packed = seen.indexOf("packed")
        if (packed >= 0) expect(seen.slice(0, packed)).toContain("accepted")
        const delivered = seen.indexOf("delivered")
        if (delivered >= 0) expect(seen.slice(0, delivered).includes("handed_over")).toBe(!pickedUp)
      }),
    )
  })
})
