import { provinces } from "@ocop/places/provinces"
import { describe, expect, it } from "vitest"
import { markedText } from "../index-terms.js"
import { normalise } from "../normalise.js"
import { meilisearchSynonyms } from "../settings.js"
import { englishQualities, englishThings } from "./english.js"
import { english, synonyms } from "./index.js"
import { synonymGroups } from "./regional.js"
import { regions } from "./regions.js"

const sameGroup = (one: string, other: string): boolean => synonyms.get(one)?.includes(other) ?? false

describe("regional words", () => {
  it.each([
    ["chè", "trà"],
    ["ngô", "bắp"],
    ["lạc", "đậu phộng"],
    ["sắn", "khoai mì"],
    ["lợn", "heo"],
    ["dứa", "khóm"],
    ["khóm", "thơm"],
    ["vừng", "mè"],
    ["quả", "trái"],
    ["bánh gio", "bánh tro"],
    ["cá quả", "cá lóc"],
    ["nước tương", "xì dầu"],
    ["giò lụa", "chả lụa"],
    ["mướp đắng", "khổ qua"],
  ])("%s and %s are one", (one, other) => {
    expect(sameGroup(one, other)).toBe(true)
    expect(sameGroup(other, one)).toBe(true)
  })

  it("has no group of one, no word twice in a group, and none that is not normalised", () => {
    for (const group of synonymGroups) {
      expect(new Set(group.map(normalise)).size, group.join()).toBe(group.length)
      expect(group.length).toBeGreaterThan(1)
      for (const phrase of group) expect(normalise(phrase)).toBe(phrase)
    }
  })

  it("keeps apart what only folds alike", () => {
    const map = meilisearchSynonyms()
    expect(map.heo).toContain(markedText("lợn"))
    expect(map.heo).not.toContain("lon")
    expect(map[markedText("dứa")]).toContain(markedText("khóm"))
    expect(map[markedText("dừa")]).toBeUndefined()
  })
})

describe("English words", () => {
  it.each(
    "tea honey ginger jam coffee rice noodles vermicelli dried brocade mangoes candies cookies fish".split(
      " ",
    ),
  )("%s is known", (word) => expect(english.get(word)).toBeDefined())
  it("knows compounds", () => {
    expect(english.at("vietnamese fish sauce".split(" "), 1)?.value.words).toEqual(["nước mắm"])
    expect(english.at(["essential", "oils"], 0)?.value.words).toEqual(["tinh dầu"])
  })
  it("says everything in Vietnamese", () => {
    for (const [word, options] of Object.entries({ ...englishThings, ...englishQualities })) {
      expect(options.length, word).toBeGreaterThan(0)
      for (const option of options) expect(normalise(option), word).toBe(option)
    }
  })
})

it("names regions by provinces that exist", () => {
  const codes = new Set(provinces.map((entry) => entry.code))
  for (const region of regions) for (const code of region.provinceCodes) expect(codes).toContain(code)
})
