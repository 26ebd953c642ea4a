import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { filesBelow } from "../files.ts"
import { readJson, ROOT } from "../repository.ts"

/** "OCOP" said of goods or of who makes them. The programme, its officers and the shop's own name are no claim. */
const CLAIM =
  /(sản phẩm|hàng|hàng hoá|đặc sản|chủ thể|nhà sản xuất)( có sản phẩm)? OCOP|OCOP[- ](certified )?(product|producer|goods|maker)|certified OCOP/i

/** The official name of a kind of place (Decision 950/QĐ-BCT): it says nothing of any goods. */
const SALES_POINT = /điểm giới thiệu và bán sản phẩm OCOP|OCOP (introduction and )?sales points?/gi

/** Messages that say it, each because it speaks of certificates in force or of the lists of recognitions. */
const MESSAGES = [
  // Only above a list that is filtered by certificates in force.
  "browse_title_certified",
  // Names the recognition lists of the provinces.
  "onboarding_join_first",
  // Name of the sellers' workplace.
  "producer_dashboard_title",
]
/** Sources that say it, each beside the condition on a certificate in force. */
const SOURCES = ["storefront/src/shared/server/og/og-images.tsx"]

const claims = (text: string): boolean => CLAIM.test(text.replaceAll(SALES_POINT, ""))

describe("OCOP is claimed of goods by their certificate only, never by a constant", () => {
  it("knows a claim", () => {
    for (const text of [
      "Tất cả sản phẩm OCOP",
      "Cảm ơn quý khách đã ủng hộ sản phẩm OCOP!",
      "Nhà sản xuất OCOP",
      "Hàng OCOP của cả tỉnh",
      "All OCOP products",
      "Buy certified OCOP goods",
    ])
      expect(claims(text), text).toBe(true)
    for (const text of [
      "Chợ OCOP",
      "Điểm giới thiệu và bán sản phẩm OCOP",
      "Cán bộ OCOP của tỉnh",
      "Còn chứng nhận OCOP",
      "Đã từng được công nhận OCOP (hết hạn 01/01/2024)",
    ])
      expect(claims(text), text).toBe(false)
  })

  it("in the messages of both languages", () => {
    const claiming = ["vi", "en"].flatMap((locale) =>
      filesBelow(ROOT, `storefront/messages/${locale}`).flatMap((path) =>
        Object.entries(readJson<Record<string, string>>(ROOT, path))
          .filter(([, text]) => claims(text))
          .map(([key]) => key),
      ),
    )
    expect([...new Set(claiming)].sort()).toEqual([...MESSAGES].sort())
  })

  it("in texts of the storefront and the backend: pictures for sharing, mails, statements, demonstration", () => {
    const literals = (path: string): string[] =>
      readFileSync(join(ROOT, path), "utf8")
        .split("\n")
        .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
    const claiming = ["storefront/src", "backend/src"]
      .flatMap((folder) => filesBelow(ROOT, folder))
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\.gen\./.test(path))
      .filter((path) => literals(path).some(claims))
    expect(claiming).toEqual(SOURCES)
  })
})
