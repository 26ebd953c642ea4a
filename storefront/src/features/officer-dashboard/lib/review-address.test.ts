import { expect, it } from "vitest"
import { reviewAddressOf, reviewSearch, SHELVES } from "./review-address"

it("reads back what it writes", () => {
  for (const shelf of SHELVES) {
    for (const q of ["", "Nậm Đét"]) {
      for (const id of [{}, { id: "prdr_01" }]) {
        const address = { shelf, q, ...id }
        expect(reviewAddressOf(reviewSearch(address))).toEqual(address)
      }
    }
  }
})

it("takes words that mean nothing for what waits", () => {
  expect(reviewAddressOf({ loc: "gi-do" })).toEqual({ shelf: "submitted", q: "" })
})
