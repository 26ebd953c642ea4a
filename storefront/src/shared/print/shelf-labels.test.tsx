import type { ShelfLabel } from "@ocop/contracts"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { ShelfLabels } from "./shelf-labels"

const card = (precision: "day" | "year"): ShelfLabel => ({
  productId: "prod_1",
  handle: "mat-ong",
  title: "Mật ong",
  unit: "chai",
  priceDong: 250_000,
  producerName: "HTX Ong Vàng",
  place: null,
  certificate: { star: 4, number: "12/QĐ-UBND", lastDay: "2028-01-17", precision },
})

describe("the certificate on a shelf card", () => {
  it("names the last valid day, and says when only the year is known", () => {
    const exact = renderToStaticMarkup(<ShelfLabels cards={[card("day")]} />)
    expect(exact).toContain("Có hiệu lực đến hết 17/01/2028")
    expect(exact).not.toContain("chỉ biết năm")
    expect(renderToStaticMarkup(<ShelfLabels cards={[card("year")]} />)).toContain("(chỉ biết năm công nhận)")
  })
})
