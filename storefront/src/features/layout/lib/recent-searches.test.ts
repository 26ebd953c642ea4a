import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { forgetSearches, recentSearches, rememberSearch } from "./recent-searches"

const storage = (broken = false) => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (broken) throw new Error("full")
      kept.set(key, value)
    },
    removeItem: (key: string) => kept.delete(key),
  }
}

describe("recent searches", () => {
  beforeEach(() => vi.stubGlobal("localStorage", storage()))
  afterEach(() => vi.unstubAllGlobals())

  it("keeps the newest first, each once, eight at most", () => {
    for (let at = 0; at < 12; at += 1) rememberSearch(`câu ${at}`)
    rememberSearch(" CÂU 11 ")
    rememberSearch("câu 7")
    expect(recentSearches()).toEqual([
      "câu 7",
      "CÂU 11",
      "câu 10",
      "câu 9",
      "câu 8",
      "câu 6",
      "câu 5",
      "câu 4",
    ])
    forgetSearches()
    expect(recentSearches()).toEqual([])
  })
  it("ignores stored data of another kind", () => {
    localStorage.setItem("ocop-recent-searches", '{"a":1}')
    expect(recentSearches()).toEqual([])
    localStorage.setItem("ocop-recent-searches", "not json")
    expect(recentSearches()).toEqual([])
  })
  it("works in a browser that stores nothing", () => {
    vi.stubGlobal("localStorage", storage(true))
    rememberSearch("mật ong")
    expect(recentSearches()).toEqual([])
  })
})
