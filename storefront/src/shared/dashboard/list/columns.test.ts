import { describe, expect, it } from "vitest"
import { byNumber, byText, inOrder, type Column } from "./columns"

interface Goods {
  readonly title: string
  readonly price: number | null
}
const goods: readonly Goods[] = [
  { title: "Ớt", price: null },
  { title: "Đậu 10", price: 30 },
  { title: "Đậu 9", price: 20 },
  { title: "Ăn vặt", price: 10 },
]
const columns: readonly Column<Goods>[] = [
  { key: "ten", label: "", cell: () => null, compare: byText(({ title }) => title) },
  { key: "gia", label: "", cell: () => null, compare: byNumber(({ price }) => price) },
  { key: "anh", label: "", cell: () => null },
]
const titles = (key: string, descending = false) =>
  inOrder(goods, columns, { key, descending }).map(({ title }) => title)

describe("the order of a list", () => {
  it("puts words in the order of the Vietnamese alphabet, numbers in them by size", () => {
    expect(titles("ten")).toEqual(["Ăn vặt", "Đậu 9", "Đậu 10", "Ớt"])
    expect(titles("ten", true)).toEqual(["Ớt", "Đậu 10", "Đậu 9", "Ăn vặt"])
  })

  it("puts rows without a number behind the largest", () => {
    expect(titles("gia")).toEqual(["Ăn vặt", "Đậu 9", "Đậu 10", "Ớt"])
  })

  it("leaves the rows as they are for a column that is not there or has no order", () => {
    expect(inOrder(goods, columns, null)).toBe(goods)
    expect(inOrder(goods, columns, { key: "anh", descending: true })).toBe(goods)
    expect(inOrder(goods, columns, { key: "khac", descending: false })).toBe(goods)
  })
})
