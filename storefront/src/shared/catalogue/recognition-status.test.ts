import { afterEach, describe, expect, it } from "vitest"
import { baseLocale, overwriteGetLocale } from "~/paraglide/runtime"
import { recognitionStatusOf, recognitionStatusText } from "./recognition-status"
import type { CertificateView } from "./views"

const certificate = (state: CertificateView["state"], lastDay = "17/01/2028", star = 4): CertificateView => ({
  star,
  code: "c",
  decisionNumber: null,
  decisionDate: null,
  issuingBody: null,
  firstDay: "17/01/2025",
  lastDay,
  yearOnly: false,
  state,
  withdrawnReason: null,
})
const words = (...states: CertificateView["state"][]) =>
  recognitionStatusText(recognitionStatusOf(states.map((state) => certificate(state))))

afterEach(() => overwriteGetLocale(() => baseLocale))

describe("what is said of a listing's recognition", () => {
  it.each([
    [[], "Sản phẩm địa phương"],
    [["live"], "OCOP 4 sao, chứng nhận đến hết 17/01/2028"],
    [["live", "superseded"], "OCOP 4 sao, chứng nhận đến hết 17/01/2028"],
    [["future", "live"], "OCOP 4 sao, chứng nhận đến hết 17/01/2028"],
    [["future"], "Sản phẩm địa phương"],
    [["expired"], "Đã từng được công nhận OCOP (hết hạn 17/01/2028)"],
    [["future", "expired"], "Đã từng được công nhận OCOP (hết hạn 17/01/2028)"],
    [["withdrawn"], "Sản phẩm địa phương"],
    [["withdrawn", "expired"], "Sản phẩm địa phương"],
    [["superseded"], "Sản phẩm địa phương"],
  ] as [CertificateView["state"][], string][])("of certificates %j: %s", (states, expected) => {
    expect(words(...states)).toBe(expected)
  })

  it("is said in English too", () => {
    overwriteGetLocale(() => "en")
    expect([words("live"), words("expired"), words()]).toEqual([
      "OCOP 4 stars, certificate valid through 17/01/2028",
      "Formerly recognised by OCOP (ended 17/01/2028)",
      "Local product",
    ])
  })
})
