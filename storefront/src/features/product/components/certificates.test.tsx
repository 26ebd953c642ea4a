import type { ListingDocument } from "@ocop/contracts"
import { renderToStaticMarkup } from "react-dom/server"
import { afterEach, describe, expect, it } from "vitest"
import { baseLocale, overwriteGetLocale } from "~/paraglide/runtime"
import { certificateView } from "~/shared/server/catalogue/listing"
import { Certificates } from "./certificates"

type Certificate = ListingDocument["certificates"][number]
const seconds = (instant: string) => Date.parse(instant) / 1000

/** Decided 17/01/2025: live through the end of 17/01/2028, so the period ends at 00:00 of the 18th in Vietnam. */
const certificate: Certificate = {
  star: 4,
  from: seconds("2025-01-16T17:00:00Z"),
  until: seconds("2028-01-17T17:00:00Z"),
  precision: "day",
  certificateCode: "15-02989-3-2025",
  decisionNumber: "12/QĐ-UBND",
  decisionDate: "2025-01-17",
  issuingBody: null,
  level: "province",
  state: "active",
  withdrawnReason: null,
}
const page = (change: Partial<Certificate> = {}) =>
  renderToStaticMarkup(
    <Certificates
      certificates={[certificateView({ ...certificate, ...change }, seconds("2026-12-01T00:00:00Z"))]}
      illustrative={false}
    />,
  )
const inLocale = (locale: "vi" | "en") => overwriteGetLocale(() => locale)

afterEach(() => inLocale(baseLocale))

describe("the certificate on the product page", () => {
  it.each([
    ["vi", "Có hiệu lực đến hết 17/01/2028"],
    ["en", "Valid through 17/01/2028"],
  ] as const)("names the last valid day (%s)", (locale, words) => {
    inLocale(locale)
    expect(page()).toContain(words)
    expect(page()).not.toContain("18/01/2028")
  })

  it.each(["vi", "en"] as const)("shows both ends as days that belong to the period (%s)", (locale) => {
    inLocale(locale)
    expect(page()).toContain("17/01/2025 – 17/01/2028")
  })

  it.each([
    ["vi", "Danh sách chỉ ghi năm công nhận, nên thời hạn tính từ 01/01/2025."],
    ["en", "The list names only the year of recognition, so the period counts from 01/01/2025."],
  ] as const)("says when only the year is known (%s)", (locale, words) => {
    inLocale(locale)
    const year = {
      precision: "year",
      from: seconds("2024-12-31T17:00:00Z"),
      until: seconds("2028-01-01T17:00:00Z"),
      decisionDate: null,
    } as const
    expect(page(year)).toContain(words)
    expect(page(year)).toContain("01/01/2025 – 01/01/2028")
    expect(page()).not.toContain(words.slice(0, 20))
  })

  it.each([
    ["vi", "Đã từng được công nhận OCOP (hết hạn 17/01/2026)", "OCOP 4 sao</span>"],
    ["en", "Formerly recognised by OCOP (ended 17/01/2026)", "OCOP 4 stars</span>"],
  ] as const)(
    "says of an ended certificate that there was one, and shows no star (%s)",
    (locale, words, badge) => {
      inLocale(locale)
      const ended = page({ from: seconds("2023-01-16T17:00:00Z"), until: seconds("2026-01-17T17:00:00Z") })
      expect(ended).toContain(words)
      expect(ended).not.toContain(badge)
      expect(page()).toContain(badge)
    },
  )

  it("calls goods without a certificate a local product", () => {
    const none = renderToStaticMarkup(<Certificates certificates={[]} illustrative={false} />)
    expect(none).toContain("Sản phẩm địa phương.")
  })

  it("is live on its last day and over at midnight", () => {
    const state = (now: string) => certificateView(certificate, seconds(now)).state
    expect(state("2028-01-17T16:59:59Z")).toBe("live")
    expect(state("2028-01-17T17:00:00Z")).toBe("expired")
  })
})
