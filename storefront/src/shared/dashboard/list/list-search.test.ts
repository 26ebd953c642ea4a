import { describe, expect, it } from "vitest"
import {
  chosenValue,
  clearedSearch,
  filterSearch,
  nextSort,
  pagesOf,
  pagesSearch,
  sortOf,
  sortSearch,
  sortWord,
  textOf,
  textSearch,
  type ListFilter,
} from "./list-search"

const label = () => ""
const state: ListFilter<"all" | "low" | "over"> = {
  param: "loc",
  label,
  options: [
    { value: "all", label },
    { value: "low", word: "sap-het", label },
    { value: "over", word: "het-han", label },
  ],
}
const shelf: ListFilter<"to_do" | "done"> = {
  param: "ke",
  label,
  options: [
    { value: "to_do", word: "to_do", label },
    { value: "done", word: "done", label },
  ],
}

describe("the state of a list in the address", () => {
  it("reads a filter, and takes the first option for a word that means nothing", () => {
    expect(chosenValue(state, { loc: "sap-het" })).toBe("low")
    expect(chosenValue(state, {})).toBe("all")
    expect(chosenValue(state, { loc: "x" })).toBe("all")
    expect(chosenValue(shelf, {})).toBe("to_do")
    expect(chosenValue(shelf, { ke: "done" })).toBe("done")
  })

  it("writes a filter that is read back, and nothing for the option without a word", () => {
    for (const { value } of state.options) {
      expect(chosenValue(state, filterSearch({ loc: "het-han" }, state, value))).toBe(value)
    }
    expect(filterSearch({ loc: "het-han" }, state, "all")).toEqual({})
    expect(filterSearch({}, shelf, "to_do")).toEqual({ ke: "to_do" })
  })

  it("keeps what is not its own, and begins a narrowed list with its first page", () => {
    const search = { muc: "a", loc: "sap-het", trang: "3", xep: "-gia" }
    expect(filterSearch(search, state, "over")).toEqual({ muc: "a", loc: "het-han", xep: "-gia" })
    expect(textSearch(search, "tim", " mật ong ")).toEqual({
      muc: "a",
      loc: "sap-het",
      xep: "-gia",
      tim: "mật ong",
    })
    expect(sortSearch(search, "")).toEqual({ muc: "a", loc: "sap-het" })
  })

  it("forgets a text that was emptied and cuts one that is too long", () => {
    expect(textSearch({ tim: "chè" }, "tim", "  ")).toEqual({})
    expect(textOf({ tim: "x".repeat(500) }, "tim")).toHaveLength(200)
    expect(textOf({}, "tim")).toBe("")
  })

  it("turns the order of a column: upwards, downwards, the list's own", () => {
    const words = []
    let search: Record<string, string> = {}
    for (let press = 0; press < 3; press += 1) {
      search = sortSearch(search, sortWord(nextSort(sortOf(search), "gia")))
      words.push(search.xep)
    }
    expect(words).toEqual(["gia", "-gia", undefined])
    expect(nextSort({ key: "ten", descending: true }, "gia")).toEqual({ key: "gia", descending: false })
    expect(sortOf({ xep: "-" })).toBeNull()
  })

  it("counts pages from one to twenty, whatever the address says", () => {
    const asked = ["0", "-2", "1.5", "nan", "7", "99999"].map((trang) => pagesOf({ trang }))
    expect(asked).toEqual([1, 1, 1, 1, 7, 20])
    expect(pagesSearch({ loc: "sap-het" }, 2)).toEqual({ loc: "sap-het", trang: "2" })
    expect(pagesSearch({ trang: "2" }, 1)).toEqual({})
  })

  it("clears what narrows the list and nothing else", () => {
    expect(clearedSearch({ loc: "sap-het", tim: "chè", xep: "gia", trang: "2" }, ["loc", "tim"])).toEqual({
      xep: "gia",
    })
  })
})
