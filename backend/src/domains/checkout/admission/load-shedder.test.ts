import { describe, expect, it } from "vitest"
import { LoadShedder } from "./load-shedder"

describe("load shedding of orders", () => {
  it("lets so many in, and as many again as have left", () => {
    const shedder = new LoadShedder(2, 50)
    expect([shedder.enter(0), shedder.enter(0)]).toEqual([null, null])
    expect(shedder.enter(0)).toBe(2)
    shedder.leave()
    expect(shedder.enter(1)).toBeNull()
    expect(shedder.enter(1)).not.toBeNull()
  })

  it("gives each one who is sent away a moment of its own, and nobody a pause over half a minute", () => {
    const shedder = new LoadShedder(0, 50)
    const pauses = Array.from({ length: 1_000 }, () => shedder.enter(0) ?? 0)
    expect(pauses[0]).toBe(2)
    expect(pauses.every((pause, at) => at === 0 || pause >= pauses[at - 1]!)).toBe(true)
    // Twenty retries are scheduled in each second.
    expect(pauses.filter((pause) => pause === 10)).toHaveLength(20)
    expect(Math.max(...pauses)).toBe(30)
  })

  it("forgets a rush that is over", () => {
    const shedder = new LoadShedder(0, 50)
    for (let caller = 0; caller < 1_000; caller += 1) shedder.enter(0)
    expect(shedder.enter(60_000)).toBe(2)
  })
})
