import { expect, it } from "vitest"
import type { ListingView } from "~/shared/catalogue/views"
import { productData } from "./product-data"

const listing = (star: number | null) =>
  ({
    handle: "mat-ong",
    title: "Mật ong",
    set: 4,
    group: 1,
    setName: "Mật ong",
    star,
    images: [],
    sizes: [],
    price: null,
    rating: null,
    producer: { handle: "htx", name: "HTX" },
  }) as unknown as ListingView

it("gives an award to goods with a certificate in force only", () => {
  expect(productData(listing(4))[0]).toMatchObject({ award: "OCOP 4 sao" })
  expect(JSON.stringify(productData(listing(null)))).not.toContain("OCOP")
})
