import { expect, it } from "vitest"
import { addingCookie, hasAdds } from "./adds-on-the-way"
import { countIn } from "./basket-count"

it.each([
  ["", false, 0],
  ["ocop_basket_count=3", false, 3],
  ["ocop_adding_a1b2c3d4=2", true, 2],
  ["ocop_basket_count=3; ocop_adding_a1b2c3d4=2; ocop_adding_00000zzz=1; x=9", true, 6],
  ["ocop_adding_a1b2c3d4=; xocop_adding_a1b2c3d4=5; ocop_place=15", false, 0],
])("cookies %j: on the way %j, count %j", (cookies, adding, count) => {
  expect(hasAdds(cookies)).toBe(adding)
  expect(countIn(cookies)).toBe(count)
})

it("names a cookie for keys that a page makes only", () => {
  expect(addingCookie("a1b2c3d4")).toBe("ocop_adding_a1b2c3d4")
  for (const key of ["", "short", "UPPERCASE", "a1b2c3d4; path", "x".repeat(17)])
    expect(addingCookie(key)).toBeNull()
})
