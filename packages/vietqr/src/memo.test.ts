import fc from "fast-check"
import { describe, expect, it } from "vitest"
import descriptions from "../test-data/descriptions.json" with { type: "json" }
import { isMemo, makeMemo, MEMO_LENGTH } from "./memo.js"
import { matchMemo, readMemo } from "./read-memo.js"

const randomBytes = fc.uint8Array({ minLength: 7, maxLength: 7 })
const memo = randomBytes.map(makeMemo)

describe("payment memo", () => {
  it("is eleven characters of plain ASCII that a VietQR can carry", () => {
    fc.assert(
      fc.property(memo, (text) => {
        expect(text).toMatch(/^OCP[0-9A-HJKMNP-TV-Z]{8}$/)
        expect([text.length, isMemo(text)]).toEqual([MEMO_LENGTH, true])
      }),
    )
  })

  it("shows every single wrong character", () => {
    const alphabet = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"]
    fc.assert(
      fc.property(memo, fc.integer({ min: 3, max: 10 }), fc.constantFrom(...alphabet), (text, at, other) => {
        fc.pre(text[at] !== other)
        expect(isMemo(text.slice(0, at) + other + text.slice(at + 1))).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it("is found between any words that end before it", () => {
    const words = fc.array(
      fc.constantFrom("chuyen tien", "MBVCB.123", "Nguyễn Thị Hoa", "26/11/2026", "O@L", "-"),
    )
    fc.assert(
      fc.property(words, memo, words, (before, text, after) => {
        const written = [...before, text.toLowerCase(), ...after].join(" ")
        expect(readMemo(written).memos).toContain(text)
      }),
    )
  })

  it("never throws, for any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        (text) => readMemo(text).memos.length >= 0,
      ),
    )
  })
})

describe("what banks make of a memo", () => {
  const open = descriptions.map((row) => ({ memo: row.memo, due: 245_000 }))

  it("is a corpus of some size", () => {
    expect(descriptions.length).toBeGreaterThanOrEqual(200)
    expect(new Set(descriptions.map((row) => row.memo)).size).toBe(descriptions.length)
  })

  it.each(descriptions)("$kind: $text", ({ kind, memo: expected, text }) => {
    const found = matchMemo(text, 245_000, open)
    expect(found.kind).toBe(kind)
    if (found.kind === "whole" || found.kind === "cut") expect(found.payment.memo).toBe(expected)
  })

  it("matches a truncated memo only with the exact amount and only if no other begins so", () => {
    const [first] = open
    const cut = first!.memo.slice(0, 9)
    expect(matchMemo(cut, 244_999, [first!]).kind).toBe("none")
    expect(matchMemo(cut, 245_000, [first!, { memo: `${cut}ZZ`, due: 245_000 }]).kind).toBe("several")
  })

  it("matches no transfer that names two payments", () => {
    const [one, two] = open
    expect(matchMemo(`${one!.memo} va ${two!.memo}`, 490_000, open).kind).toBe("several")
  })
})
