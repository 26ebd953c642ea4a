import { checkDigit, KeyboardScans } from "@ocop/barcodes"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isLikelyCash, isLikelyGiven, readMoney, shownMoney } from "./money-input"
import { readPieces } from "./pieces"

const sum = (dong: number) => ({ kind: "sum", dong })
const unreadable = { kind: "unreadable" }

describe("a sum that is typed", () => {
  it.each([
    ["120.000", sum(120_000)],
    ["120000 đ", sum(120_000)],
    ["120,000", sum(120_000)],
    ["1 200 000 ₫", sum(1_200_000)],
    ["0", sum(0)],
    ["0050000", sum(50_000)],
    ["", { kind: "empty" }],
    ["0,5", unreadable],
    ["12,50", unreadable],
    ["-50.000", unreadable],
    ["120k", unreadable],
    ["abc", unreadable],
    ["đ", unreadable],
    ["8934563138165", unreadable],
    ["036000291452", unreadable],
  ])("%j", (typed, read) => expect(readMoney(typed)).toEqual(read))

  it("keeps on the screen what it cannot read, and groups what it can", () => {
    expect(["120k", "0,5", "1200000", "120.00"].map(shownMoney)).toEqual([
      "120k",
      "0,5",
      "1.200.000",
      "12.000",
    ])
  })

  it("takes every dong as a sum, grouped or not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (dong) => {
        expect(readMoney(String(dong))).toEqual(sum(dong))
        expect(readMoney(shownMoney(String(dong)))).toEqual(sum(dong))
      }),
    )
  })

  it("reads no bar code as money, whichever part of it arrives at the end", () => {
    const body = fc
      .constantFrom(11, 12, 13)
      .chain((size) => fc.stringMatching(new RegExp(`^[1-9]\\d{${size - 1}}$`)))
    fc.assert(
      fc.property(body, (digits) => {
        expect(readMoney(digits + checkDigit(digits))).toEqual(unreadable)
      }),
    )
  })
})

describe("what cash a buyer can hand over", () => {
  it.each([
    [35_000, 35_000, true],
    [35_250, 35_250, true],
    [50_000, 35_250, true],
    [5_000_000, 35_000, true],
    [17_000_000, 16_900_000, true],
    [31_000_000, 35_000, false],
    [893_850, 35_000, false],
    [8_938_505, 35_000, false],
    [36_001, 35_000, false],
  ])("%d for %d: %s", (given, due, likely) => expect(isLikelyGiven(given, due)).toBe(likely))

  it("asks about a drawer that no point has", () => {
    expect([0, 500_000, 100_000_000, 100_000_500, 12_345].map(isLikelyCash)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

describe("pieces that are typed", () => {
  it.each([
    ["12", 1, 12],
    [" 7 ", 1, 7],
    ["0", 0, 0],
    ["0", 1, null],
    ["0,5", 1, null],
    ["2.5", 1, null],
    ["-3", 1, null],
    ["100000", 1, null],
    ["8934563138165", 1, null],
    ["", 1, null],
  ])("%j of at least %d is %j", (typed, minimum, pieces) => expect(readPieces(typed, minimum)).toBe(pieces))
})

describe("the fields of the point of sale under a scanner", () => {
  it("never keep a digit of a code, at any speed", () => {
    const body = fc
      .constantFrom(11, 12, 13)
      .chain((size) => fc.stringMatching(new RegExp(`^[1-9]\\d{${size - 1}}$`)))
    const gaps = fc.array(fc.integer({ min: 8, max: 400 }), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(
        body,
        gaps,
        fc.constantFrom("money" as const, "pieces" as const),
        (digits, speed, target) => {
          const scans = new KeyboardScans<string>(() => false)
          let value = "50.000"
          let at = 0
          for (const [index, key] of [...digits, String(checkDigit(digits)), "Enter"].entries()) {
            at += speed[index % speed.length]!
            const press = { key, code: "", at, repeat: false, shift: false, command: false }
            const { swallow, scan } = scans.press(press, { target, field: "field", value })
            if (scan?.restore) value = scan.restore.value
            else if (!swallow) value = target === "money" ? shownMoney(value + key) : value + key
          }
          expect(value).toBe("50.000")
        },
      ),
    )
  })
})
