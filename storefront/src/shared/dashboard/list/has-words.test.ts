import { describe, expect, it } from "vitest"
import { hasWords } from "./has-words"

const texts = ["Mật ong bạc hà", null, "HTX Đồng Văn", "8934563990015"]

describe("looking for words in a row", () => {
  it.each(["", "mật ong", "MAT ONG", "dong van ong", "  hà   bạc ", "99001"])("finds %j", (typed) => {
    expect(hasWords(typed, texts)).toBe(true)
  })

  it.each(["chè", "mật ong chè", "htxđ"])("does not find %j", (typed) => {
    expect(hasWords(typed, texts)).toBe(false)
  })
})
