import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { productSets } from "@ocop/ocop"
import { labelFields, missingLabel, neededLabel } from "./label.js"
import { holdKey, screenListing, uncleared, videoLink, type ListingToScreen } from "./screening.js"

const whole = {
  origin: "Việt Nam",
  netContent: "500 g",
  ingredients: "Mật ong 100%",
  usage: "Pha với nước ấm",
  storage: "Nơi khô mát",
  warning: "Không dùng cho trẻ dưới 1 tuổi",
  shelfLifeDays: 365,
  alcoholPercent: 30,
}

const honey: ListingToScreen = { title: "Mật ong bạc hà", texts: [], setNumber: 4, priceDong: 200_000 }
const usual = { count: 20, median: 180_000 }

describe("required label fields", () => {
  it("every set but services needs its origin", () => {
    for (const set of productSets)
      expect([set.number, neededLabel(set.number).includes("origin")]).toEqual([
        set.number,
        set.group !== "tourism",
      ])
  })

  it("asks storage of food, strength and warning of spirits, material of textiles", () => {
    expect(neededLabel(1)).toEqual(["origin", "netContent", "storage", "shelfLifeDays"])
    expect(neededLabel(4)).toEqual([
      "origin",
      "netContent",
      "ingredients",
      "usage",
      "storage",
      "shelfLifeDays",
    ])
    expect(neededLabel(14)).toEqual(expect.arrayContaining(["warning", "alcoholPercent"]))
    expect(neededLabel(22)).toEqual(["origin", "ingredients", "usage"])
    expect(neededLabel(26)).toEqual([])
  })

  it("reports exactly the missing fields", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 26 }), fc.subarray([...labelFields]), (set, dropped) => {
        const label = { ...whole, ...Object.fromEntries(dropped.map((field) => [field, null])) }
        expect(missingLabel(set, label)).toEqual(neededLabel(set).filter((field) => dropped.includes(field)))
      }),
    )
    expect(missingLabel(1, { ...whole, storage: "  ", shelfLifeDays: 0 })).toEqual([
      "storage",
      "shelfLifeDays",
    ])
  })
})

describe("screening before publication", () => {
  it("lets ordinary goods pass", () => {
    expect(screenListing(honey, [], usual)).toEqual([])
    expect(screenListing({ ...honey, title: "Quả sung muối" }, [], usual)).toEqual([])
    expect(screenListing({ ...honey, title: "Dứa duy nhấtt" }, [], usual)).toEqual([])
  })

  it("holds banned goods and claims of a cure, in any case and composition", () => {
    expect(screenListing({ ...honey, title: "MẬT GẤU rừng".normalize("NFD") }, [], usual)).toEqual([
      { code: "banned_goods", word: "mật gấu" },
    ])
    expect(screenListing({ ...honey, texts: ["Uống vào chữa khỏi: ho."] }, [], usual)).toEqual([
      { code: "banned_words", word: "chữa khỏi" },
    ])
  })

  it("holds a listing without its papers, and conditional goods", () => {
    expect(screenListing(honey, [["food_safety_certificate"]], usual)).toEqual([
      { code: "papers_missing", papers: [["food_safety_certificate"]] },
    ])
    expect(screenListing({ ...honey, setNumber: 18 }, [], usual)).toEqual([{ code: "conditional_goods" }])
  })

  it("holds a price far from its set's median, once there are enough prices", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 0, max: 40 }),
        (price, count) => {
          const held = screenListing({ ...honey, priceDong: price }, [], { count, median: 180_000 })
          const far = price > 1_800_000 || price < 18_000
          expect(held.some(({ code }) => code === "price_outlier")).toBe(far && count >= 8)
        },
      ),
    )
    expect(screenListing({ ...honey, priceDong: null }, [], usual)).toEqual([])
  })

  it("screens the price of every size, and again when one changes", () => {
    const sizes = (...sizePrices: number[]) => ({ ...honey, sizePrices })
    const held = (listing: ListingToScreen) => screenListing(listing, [], usual).map(({ code }) => code)
    expect(held(sizes(350_000, 1_000_000))).toEqual([])
    expect(held(sizes(350_000, 9_000_000))).toEqual(["price_outlier"])
    const cleared = screenListing(sizes(9_000_000), [], usual).map((hold) => holdKey(sizes(9_000_000), hold))
    const left = (listing: ListingToScreen) => uncleared(listing, screenListing(listing, [], usual), cleared)
    expect(left(sizes(9_000_000))).toEqual([])
    expect(left(sizes(9_500_000))).toHaveLength(1)
  })

  it("does not hold again what an officer cleared, but holds a new price", () => {
    const dear = { ...honey, priceDong: 9_000_000 }
    const reasons = screenListing(dear, [], usual)
    const cleared = reasons.map((reason) => holdKey(dear, reason))
    expect(uncleared(dear, reasons, cleared)).toEqual([])
    const dearer = { ...honey, priceDong: 90_000_000 }
    expect(uncleared(dearer, screenListing(dearer, [], usual), cleared)).toHaveLength(1)
  })
})

it("accepts videos of known hosts only", () => {
  expect(videoLink("https://youtu.be/abc")).toBe("https://youtu.be/abc")
  for (const bad of [
    "http://youtu.be/abc",
    "https://youtu.be.example.com/a",
    "https://user@youtu.be/a",
    "javascript:alert(1)",
    "https://youtu.be:8443/a",
    "youtu.be/a",
    "",
  ])
    expect([bad, videoLink(bad)]).toEqual([bad, null])
})
