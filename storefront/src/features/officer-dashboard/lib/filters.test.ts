import { describe, expect, it } from "vitest"
import { chosenValue, filterSearch } from "~/shared/dashboard/list/list-search"
import { CERTIFICATE_STATE, certificateSearch, MODERATION_QUEUE, PRODUCER_QUEUE } from "./filters"

describe("certificates", () => {
  it("reads back every search that it writes", () => {
    for (const q of ["", "mật ong & chè", "12/QĐ-UBND"]) {
      for (const { value } of CERTIFICATE_STATE.options) {
        const search = certificateSearch(filterSearch({ q }, CERTIFICATE_STATE, value))
        expect(search).toEqual({ q, state: value === "all" ? undefined : value })
      }
    }
  })

  it("asks for everything when the address means nothing", () => {
    expect(certificateSearch({ loc: "x" })).toEqual({ q: "", state: undefined })
    expect(certificateSearch({ q: "a".repeat(500) }).q).toHaveLength(200)
  })
})

describe("producers", () => {
  it("reads back every queue that it writes", () => {
    for (const { value } of PRODUCER_QUEUE.options)
      expect(chosenValue(PRODUCER_QUEUE, filterSearch({ q: "Nậm Đét" }, PRODUCER_QUEUE, value))).toBe(value)
  })

  it("takes words that mean nothing for what waits", () => {
    expect(chosenValue(PRODUCER_QUEUE, { loc: "gi-do" })).toBe("submitted")
  })
})

it.each([
  [CERTIFICATE_STATE, { loc: "sap-het-han" }, "expiring"],
  [PRODUCER_QUEUE, { loc: "cho-duyet" }, "submitted"],
  [PRODUCER_QUEUE, { loc: "yeu-cau-nhan" }, "claims"],
  [MODERATION_QUEUE, { ke: "reported" }, "reported"],
  [MODERATION_QUEUE, { ke: "hidden" }, "hidden"],
])("understands addresses that were sent in e-mails and kept as bookmarks", (filter, search, value) => {
  expect(chosenValue<string>(filter, search)).toBe(value)
})
