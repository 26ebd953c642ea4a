import { expect, it } from "vitest"
import { addingCookie, piecesIn } from "./adds-on-the-way"

it.each([
  ["", null],
  ["ocop_basket_count=3", null],
  ["ocop_adding_a1b2c3d4=2", 2],
  ["ocop_basket_count=3; ocop_adding_a1b2c3d4=2; ocop_adding_00000zzz=1; x=9", 3],
  ["ocop_adding_a1b2c3d4=; ocop_adding_short=4; xocop_adding_a1b2c3d4=5; ocop_adding_a1b2c3d4=9999", null],
])("pieces on their way in %j: %j", (cookies, pieces) => expect(piecesIn(cookies)).toBe(pieces))

it("names a cookie for keys that a page makes only", () => {
  expect(addingCookie("a1b2c3d4")).toBe("ocop_adding_a1b2c3d4")
  expect(["", "short", "UPPERCASE", "a1b2c3d4; path", "x".repeat(17)].map(addingCookie)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})
