import { describe, expect, it } from "vitest"
import { guessProductSet } from "./guess-product-set.js"

describe("guessProductSet", () => {
  it.each([
    ["Rượu ngô Bình Long", 14],
    ["Mật ong bạc hà", 4],
    ["Chè Shan tuyết", 11],
    ["Trà hoa vàng", 12],
    ["Mận Tam hoa sấy dẻo", 7],
    ["Gạo Séng cù", 3],
    ["Lạp sườn", 8],
    ["Miến dong Bình Lư", 6],
    ["Nước mắm cá cơm", 9],
    ["Dịch vụ du lịch bản Sì Thâu Chải", 26],
  ])("reads %s as set %i", (name, set) => expect(guessProductSet(name)?.number).toBe(set))

  it("does not guess from a name without a hint", () => {
    expect(guessProductSet("Sản phẩm đặc biệt")).toBeNull()
    expect(guessProductSet("")).toBeNull()
  })
})
