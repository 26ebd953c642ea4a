import { describe, expect, it } from "vitest"
import { runInLocale } from "../request-context"
import { productKind } from "./og-images"

const kind = (recognitionStatus: Parameters<typeof productKind>[0]["recognitionStatus"]) =>
  runInLocale("vi", () => productKind({ recognitionStatus, setName: "Mật ong" }))

describe("the line above a product's name on its picture for sharing", () => {
  it("says OCOP of a certificate only, with its last day", () => {
    expect(kind({ kind: "live", star: 4, lastDay: "17/01/2028" })).toBe(
      "OCOP 4 sao, chứng nhận đến hết 17/01/2028",
    )
    expect(kind({ kind: "lapsed", star: 4, lastDay: "17/01/2024" })).toBe(
      "Đã từng được công nhận OCOP (hết hạn 17/01/2024)",
    )
    expect(kind({ kind: "none" })).toBe("Sản phẩm địa phương · Mật ong")
  })
})
