import { addLineBody, lineId, setLineBody } from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { changeOf } from "./change"

const variantId = "variant_01M825EMGKD6BGTYTVFTP8EGCB"
const line = "cali_01M825XHKQ0B1XPD9CC51W1V79"

describe("a change of the basket, parsed from a form", () => {
  it("adds one when the form says nothing else", () => {
    expect(changeOf({ variantId })).toEqual({ intent: "add", variantId, quantity: 1 })
  })
  it("sets and removes; zero is removing", () => {
    expect(changeOf({ intent: "set", lineId: line, quantity: " 12 " })).toEqual({
      intent: "set",
      lineId: line,
      quantity: 12,
    })
    expect(changeOf({ intent: "set", lineId: line, quantity: "0" })).toEqual({
      intent: "remove",
      lineId: line,
    })
    expect(changeOf({ intent: "remove", lineId: line })).toEqual({ intent: "remove", lineId: line })
  })
  it("steps up and down from the number beside the buttons", () => {
    const set = { intent: "set", lineId: line, quantity: "2" }
    expect(changeOf({ ...set, step: "1" })).toMatchObject({ intent: "set", quantity: 3 })
    expect(changeOf({ ...set, step: "-1" })).toMatchObject({ intent: "set", quantity: 1 })
    expect(changeOf({ ...set, quantity: "1", step: "-1" })).toEqual({ intent: "remove", lineId: line })
    expect(changeOf({ ...set, quantity: "999", step: "1" })).toMatchObject({ quantity: 999 })
  })
  it.each([
    { variantId, quantity: "0" },
    { variantId, quantity: "1000" },
    { variantId, quantity: "1.5" },
    { variantId, quantity: "-1" },
    { variantId: "prod_1", quantity: "1" },
    { intent: "set", lineId: line },
    { intent: "set", lineId: "x", quantity: "1" },
    { intent: "drop", lineId: line },
  ])("refuses %j", (fields) => expect(changeOf(fields)).toBeNull())

  it("never lets through what the contract would refuse", () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.constantFrom(variantId, line, "add", "set"),
    )
    fc.assert(
      fc.property(
        fc.record({ intent: anyText, variantId: anyText, lineId: anyText, quantity: anyText, step: anyText }),
        (fields) => {
          const change = changeOf(fields)
          if (change?.intent === "add") expect(addLineBody.safeParse(change).success).toBe(true)
          else if (change) {
            expect(lineId.safeParse(change.lineId).success).toBe(true)
            if (change.intent === "set") expect(setLineBody.safeParse(change).success).toBe(true)
          }
        },
      ),
    )
  })
})
