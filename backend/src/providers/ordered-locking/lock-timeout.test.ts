import { MedusaError } from "@medusajs/framework/utils"
import { describe, expect, it } from "vitest"
import { withTypedTimeout } from "./lock-timeout"

describe("a lock that is not free in time", () => {
  it.each(["Timed-out acquiring lock.", 'Failed to acquire lock for key "a"'])("%s", async (sentence) => {
    const error: unknown = await withTypedTimeout(() => Promise.reject(new Error(sentence))).catch(
      (reason: unknown) => reason,
    )
    expect(error).toMatchObject({ type: MedusaError.Types.CONFLICT })
  })

  it("an error of the job itself passes as it is", async () => {
    const own = new Error("mine")
    await expect(withTypedTimeout(() => Promise.reject(own))).rejects.toBe(own)
    await expect(withTypedTimeout(() => Promise.resolve(1))).resolves.toBe(1)
  })
})
