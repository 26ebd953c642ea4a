import { expect, it } from "vitest"
import { producerDescription } from "./description"
import type { ListingCertificate } from "./views"

it("names certificates of a producer only while one is in force", () => {
  const producer = { name: "HTX Chè", place: "xã Bảo Hà", province: "Lào Cai", listingTotal: 3 }
  expect(producerDescription({ ...producer, certificates: [] })).not.toContain("OCOP")
  expect(producerDescription({ ...producer, certificates: [{} as ListingCertificate] })).toContain(
    "1 chứng nhận OCOP còn hiệu lực",
  )
})
