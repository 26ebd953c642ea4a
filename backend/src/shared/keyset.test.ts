import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pageOf, readCursor } from "./keyset"
import { likeContaining, likeLiteral } from "./like-pattern"

const row = fc.record({
  id: fc.string({ minLength: 1 }),
  sort_key: fc.bigInt({ min: 0n, max: 10n ** 17n }).map(String),
})

describe("pages by a cursor", () => {
  it("each cursor names the last row shown, whatever its id holds", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2 }), fc.nat(), (rows, some) => {
        const limit = 1 + (some % rows.length)
        const { page, nextAfter } = pageOf(rows, limit)
        expect(page).toEqual(rows.slice(0, limit))
        const last = rows[limit - 1]!
        expect(nextAfter === null).toBe(rows.length <= limit)
        if (nextAfter !== null) expect(readCursor(nextAfter)).toEqual({ key: last.sort_key, id: last.id })
      }),
    )
  })

  it.each([undefined, "", ".id", "key"])("%s is the first page", (after) => {
    expect(readCursor(after)).toBeNull()
  })
})

describe("a typed word in a pattern", () => {
  it.each([
    ["100%", "100\\%"],
    ["a_b", "a\\_b"],
    ["c:\\d", "c:\\\\d"],
    ["nước mắm", "nước mắm"],
  ])("%s means itself", (text, literal) => {
    expect(likeLiteral(text.normalize("NFD"))).toBe(literal.normalize("NFC"))
    expect(likeContaining(` ${text} `)).toBe(`%${literal}%`)
  })
})
