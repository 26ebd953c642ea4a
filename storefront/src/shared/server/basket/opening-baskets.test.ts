import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { basketBeingOpened, rememberOpening } from "./opening-baskets"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it("gives a second add the basket that the first one opens, and forgets it after a minute", async () => {
  let opened: (id: string | null) => void = () => undefined
  rememberOpening(["first", "earlier"], new Promise((resolve) => (opened = resolve)))
  rememberOpening(["failed"], Promise.resolve(null))
  const second = basketBeingOpened(["failed", "first", "second"])
  opened("cart_1")
  expect(await second).toBe("cart_1")
  expect(await basketBeingOpened(["earlier"])).toBe("cart_1")
  expect(await basketBeingOpened(["second"])).toBeNull()
  vi.advanceTimersByTime(60_000)
  expect(await basketBeingOpened(["first"])).toBeNull()
})
