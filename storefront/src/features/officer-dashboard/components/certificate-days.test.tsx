import type { OfficerCertificate } from "@ocop/contracts"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it, vi } from "vitest"
import { CertificateRow } from "./certificate-row"
import { lineOf } from "./save-certificates"

const certificate: OfficerCertificate = {
  id: "cert_1",
  code: "15-02989-3-2025",
  productTitle: "Mật ong",
  producerName: "HTX Ong Vàng",
  listingHandle: null,
  star: 4,
  level: "province",
  decisionNumber: "12/QĐ-UBND",
  decisionDate: "2025-01-17",
  recognitionYear: 2025,
  validFrom: "2025-01-16T17:00:00.000Z",
  validUntil: "2028-01-17T17:00:00.000Z",
  validityPrecision: "day",
  state: "live",
  daysLeft: 400,
  withdrawal: null,
  annulment: null,
  supersededAt: null,
  mayWithdraw: false,
  mayCorrect: false,
  mayReinstate: false,
  illustrative: [],
}
const row = (change: Partial<OfficerCertificate> = {}) =>
  renderToStaticMarkup(<CertificateRow certificate={{ ...certificate, ...change }} onAct={vi.fn()} />)

describe("the certificate in the officer's list", () => {
  it("names the last valid day", () => {
    expect(row()).toContain("Từ 17/01/2025 đến hết 17/01/2028")
  })
  it("says when only the year is known", () => {
    expect(row({ validityPrecision: "year" })).toContain("chỉ ghi năm")
    expect(row()).not.toContain("chỉ ghi năm")
  })
})

describe("the certificate in the officer's table file", () => {
  it("names the first and the last valid day", () => {
    expect(lineOf(certificate)).toEqual(expect.arrayContaining(["17/01/2025", "17/01/2028"]))
    expect(lineOf(certificate)).not.toContain("18/01/2028")
  })
  it("says when only the year is known", () => {
    const note = "Danh sách chỉ ghi năm, nên hạn tính từ 01/01."
    expect(lineOf({ ...certificate, validityPrecision: "year" })).toContain(note)
    expect(lineOf(certificate)).not.toContain(note)
  })
})
