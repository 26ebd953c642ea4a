import { MedusaError } from "@medusajs/framework/utils"
import { describe, expect, it } from "vitest"
import { ProblemError } from "./problem"
import { codeOf, isTransient } from "./root-problem"

const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code })

describe("codes of errors that are not ours", () => {
  it.each([
    ["40P01", "deadlock"],
    ["40001", "serialisation failure"],
    ["55P03", "lock not available"],
    ["57P01", "the server shuts down"],
    ["57P03", "the server starts"],
    ["08006", "the connection is lost"],
    ["53300", "too many connections"],
    ["ECONNREFUSED", "nobody listens"],
    ["ECONNRESET", "the line was cut"],
  ])("%s (%s) may pass", (code) => {
    expect(codeOf(withCode("whatever its words", code))).toBe("temporarily_unavailable")
    expect(isTransient({ error: { cause: withCode("wrapped by a workflow", code) } })).toBe(true)
    expect(isTransient(withCode("whatever its words", code))).toBe(true)
  })

  it("words alone do not make an error pass: a name of goods may contain them", () => {
    expect(codeOf(withCode('duplicate key: "deadlock detected ECONNRESET"', "23505"))).toBe("unexpected")
    expect(codeOf(new Error("Timed-out acquiring lock of the goods"))).toBe("unexpected")
    expect(codeOf(new Error("The variant does not have the required inventory"))).toBe("unexpected")
  })

  it("a pool without a free connection, and a connection that ended, may pass", () => {
    expect(isTransient(Object.assign(new Error("Knex: Timeout"), { name: "KnexTimeoutError" }))).toBe(true)
    expect(isTransient(new Error("Connection terminated unexpectedly"))).toBe(true)
  })

  it("goods that ran out are known by Medusa's code, and in its inventory module by the beginning of its sentence", () => {
    const typed = new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "any words",
      MedusaError.Codes.INSUFFICIENT_INVENTORY,
    )
    expect(codeOf(typed)).toBe("out_of_stock")
    expect(
      codeOf(new MedusaError(MedusaError.Types.NOT_ALLOWED, "Not enough stock available for item x")),
    ).toBe("out_of_stock")
    expect(codeOf(new MedusaError(MedusaError.Types.NOT_ALLOWED, "any words"))).toBe("forbidden")
  })

  it("a refusal of ours is final", () => {
    expect(isTransient(new ProblemError("listing_exists"))).toBe(false)
    expect(isTransient(new ProblemError("temporarily_unavailable"))).toBe(true)
  })
})
