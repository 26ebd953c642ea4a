import { describe, expect, it } from "vitest"
import { outlineText, wrapText } from "./text-layout"

describe("text layout of images", () => {
  it("has a glyph for every letter of Vietnamese in both weights", () => {
    const letters =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    for (const weight of [400, 700] as const)
      for (const letter of letters + letters.toLocaleUpperCase("vi"))
        expect(outlineText(letter, 0, 0, 20, weight).width, letter).toBeGreaterThan(3)
  })

  it("writes only numbers that a path may hold, wherever the line stands", () => {
    for (let x = 0; x < 300; x += 1)
      expect(outlineText("Đặc sản mỗi miền, Si Ma Cai", x, x / 7, 29 + (x % 40), 700).path).toMatch(
        /^[MLCQZ0-9. -]+$/,
      )
  })

  it("outlines decomposed text like composed text", () => {
    expect(outlineText("Trà ế".normalize("NFD"), 0, 0, 40, 700)).toEqual(outlineText("Trà ế", 0, 0, 40, 700))
  })

  it("keeps lines within their width, and says that something was cut", () => {
    const lines = wrapText(
      "Trà Shan tuyết cổ thụ Suối Giàng hộp quà tặng đặc biệt ".repeat(5),
      60,
      700,
      600,
      3,
    )
    expect(lines).toHaveLength(3)
    expect(lines[2]?.endsWith("…")).toBe(true)
    for (const line of lines) expect(outlineText(line, 0, 0, 60, 700).width).toBeLessThanOrEqual(600)
  })

  it("truncates a word that is longer than a line and leaves out characters that the font lacks", () => {
    const [line] = wrapText("x".repeat(300), 60, 400, 500, 2)
    expect(outlineText(line ?? "", 0, 0, 60, 400).width).toBeLessThanOrEqual(500)
    expect(outlineText("茶🍵", 0, 0, 20, 400)).toEqual({ width: 0, path: "" })
    expect(wrapText("", 20, 400, 100, 2)).toEqual([])
  })
})
