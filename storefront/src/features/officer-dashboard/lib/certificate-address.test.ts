import { expect, it } from "vitest"
import { addressOf, FILTERS, searchOf } from "./certificate-address"

it("reads back every search that it writes", () => {
  for (const q of ["", "mật ong & chè", "12/QĐ-UBND"]) {
    expect(searchOf(addressOf({ q }))).toEqual({ q })
    for (const state of FILTERS) expect(searchOf(addressOf({ q, state }))).toEqual({ q, state })
  }
})

it("asks for everything when the address means nothing", () => {
  expect(searchOf({ loc: "x", q: undefined })).toEqual({ q: "" })
  expect(searchOf({ q: "a".repeat(500) }).q).toHaveLength(200)
})
