import { renderToStaticMarkup } from "react-dom/server"
import { afterEach, describe, expect, it, vi } from "vitest"
import { baseLocale, overwriteGetLocale } from "~/paraglide/runtime"
import { certificateView } from "~/shared/server/catalogue/listing"
import type { ListingCertificate, ProducerView } from "../lib/views"
import { ProducerCertificates } from "./producer-certificates"
import { ProducerPoster } from "./producer-poster"

vi.mock("@tanstack/react-router", () => ({ Link: ({ children }: { children: unknown }) => children }))

const seconds = (instant: string) => Date.parse(instant) / 1000
const held = (precision: "day" | "year"): ListingCertificate => ({
  handle: "mat-ong",
  title: "Mật ong",
  illustrative: false,
  certificate: certificateView(
    {
      star: 4,
      from: seconds("2025-01-16T17:00:00Z"),
      until: seconds("2028-01-17T17:00:00Z"),
      precision,
      certificateCode: "15-02989-3-2025",
      decisionNumber: "12/QĐ-UBND",
      decisionDate: "2025-01-17",
      issuingBody: null,
      level: "province",
      state: "active",
      withdrawnReason: null,
    },
    seconds("2026-12-01T00:00:00Z"),
  ),
})
const producer = (certificate: ListingCertificate) =>
  ({
    handle: "htx",
    name: "HTX Ong Vàng",
    patternSeed: "htx",
    certificates: [certificate],
    listings: [{ id: "prod_1", handle: "mat-ong", title: "Mật ong", set: 4, group: 1, image: null }],
  }) as unknown as ProducerView
const surfaces = {
  "the producer's page": (certificate: ListingCertificate) => (
    <ProducerCertificates certificates={[certificate]} />
  ),
  "the leaflet of A4": (certificate: ListingCertificate) => (
    <ProducerPoster producer={producer(certificate)} origin="https://cho.example" day="01/12/2026" />
  ),
}

afterEach(() => overwriteGetLocale(() => baseLocale))

describe.each(Object.entries(surfaces))("the certificate on %s", (_name, surface) => {
  it.each([
    ["vi", "đến hết 17/01/2028", "Danh sách chỉ ghi năm công nhận"],
    ["en", "through 17/01/2028", "The list names only the year"],
  ] as const)(
    "names the last valid day, and says when only the year is known (%s)",
    (locale, words, caveat) => {
      overwriteGetLocale(() => locale)
      const exact = renderToStaticMarkup(surface(held("day")))
      expect(exact).toContain(words)
      expect(exact).not.toContain("18/01/2028")
      expect(exact).not.toContain(caveat)
      expect(renderToStaticMarkup(surface(held("year")))).toContain(caveat)
    },
  )
})
