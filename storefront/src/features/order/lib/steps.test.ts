import { producerOrderStatus } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { stepsOf, PARCEL_STEPS } from "./steps"

describe("steps of a parcel", () => {
  it("has one current step until it is delivered", () => {
    for (const [index, status] of PARCEL_STEPS.entries()) {
      const { steps, end } = stepsOf(status)
      expect(end).toBeNull()
      expect(steps.map((step) => step.step)).toEqual([...PARCEL_STEPS])
      expect(steps.filter((step) => step.state === "now").map((step) => step.step)).toEqual(
        status === "delivered" ? [] : [status],
      )
      expect(steps.filter((step) => step.state === "done")).toHaveLength(status === "delivered" ? 5 : index)
    }
  })

  it("shows every other end as an end", () => {
    const others = producerOrderStatus.options.filter(
      (status) => !(PARCEL_STEPS as readonly string[]).includes(status),
    )
    expect(others).toEqual(["declined", "failed", "canceled", "returned"])
    for (const status of others) expect(stepsOf(status)).toEqual({ steps: [], end: status })
  })
})
