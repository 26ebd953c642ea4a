import { describe, expect, it } from "vitest"
import { CircuitBreaker } from "./breaker"

const at = (start = 0) => {
  let time = start
  const breaker = new CircuitBreaker({ threshold: 2, pauseMs: 1_000, clock: () => time })
  return { breaker, pass: (ms: number) => (time += ms) }
}

describe("circuit breaker", () => {
  it("opens after failures in a row only", () => {
    const { breaker } = at()
    breaker.fail()
    breaker.succeed()
    breaker.fail()
    expect(breaker.allow()).toBe(true)
    breaker.fail()
    expect(breaker.allow()).toBe(false)
  })
  it("lets one probe through after the pause, and closes when it succeeds", () => {
    const { breaker, pass } = at()
    breaker.fail()
    breaker.fail()
    pass(999)
    expect(breaker.allow()).toBe(false)
    pass(1)
    expect(breaker.allow()).toBe(true)
    expect(breaker.allow()).toBe(false)
    breaker.succeed()
    expect(breaker.allow()).toBe(true)
    expect(breaker.isOpen).toBe(false)
  })
  it("waits again after a failed probe", () => {
    const { breaker, pass } = at()
    breaker.fail()
    breaker.fail()
    pass(1_000)
    expect(breaker.allow()).toBe(true)
    breaker.fail()
    expect(breaker.allow()).toBe(false)
    pass(1_000)
    expect(breaker.allow()).toBe(true)
  })
})
