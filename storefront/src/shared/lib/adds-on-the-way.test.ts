import { expect, it } from "vitest"
import { addingCookie, addsIn } from "./adds-on-the-way"
import { countIn } from "./basket-count"

it.each([
  ["", [], 0],
  ["ocop_basket=cart_01; ocop_basket_count=3", [], 3],
  ["ocop_basket_add_a1b2c3d4=2", ["a1b2c3d4"], 2],
  [
    "ocop_basket_count=3; ocop_basket_add_a1b2c3d4=2; ocop_basket_add_00000zzz=1; x=9",
    ["a1b2c3d4", "00000zzz"],
    6,
  ],
  ["ocop_basket_add_a1b2c3d4=; ocop_place=15; xocop_basket_add_a1b2c3d4=5", [], 0],
])("cookies %j: on the way %j, count %j", (cookies, adding, count) => {
  expect(addsIn(cookies)).toEqual(adding)
  expect(countIn(cookies)).toBe(count)
})

it("names a cookie for keys that a page makes only", () => {
  expect(addingCookie("a1b2c3d4")).toBe("ocop_basket_add_a1b2c3d4")
  for (const key of ["", "short", "UPPERCASE", "a1b2c3d4; path", "x".repeat(17)])
    expect(addingCookie(key)).toBeNull()
})
