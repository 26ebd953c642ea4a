import { catalogueOf } from "./catalogue.ts"
import type { ShopAddresses } from "./shop.ts"

export interface PublicPage {
  readonly name: string
  readonly path: string
  /** Shared pages are in search engines' lists; personal ones are not. */
  readonly personal?: boolean
  readonly status?: number
}

/** One page of each kind that anybody can open, with real handles. */
export async function publicPages(shop: ShopAddresses): Promise<PublicPage[]> {
  const catalogue = catalogueOf(shop)
  const [goods] = await catalogue.goodsOfDifferentProducers(1)
  const listings = await catalogue.all({ page: 5 })
  const unpriced = listings.find((listing) => listing.price === null) ?? listings[0]!
  const points = await (await fetch(`${shop.storefrontUrl}/diem-ban`)).text()
  const point = /href="(\/diem-ban\/[a-z0-9-]+)"/.exec(points)?.[1]
  if (!point) throw new Error("The list of sales points names none")
  return [
    { name: "home", path: "/" },
    { name: "browse", path: "/san-pham" },
    { name: "filtered", path: "/san-pham?q=mien&sao=3,4,5&con-hang=1" },
    { name: "empty result", path: "/san-pham?q=zzzzqqqq" },
    { name: "product", path: `/san-pham/${goods!.handle}` },
    { name: "product without price", path: `/san-pham/${unpriced.handle}` },
    { name: "producers", path: "/nha-san-xuat" },
    { name: "producer", path: `/nha-san-xuat/${goods!.producer.handle}` },
    { name: "sales points", path: "/diem-ban" },
    { name: "sales point", path: point },
    { name: "about", path: "/ve-chung-toi" },
    { name: "rules", path: "/quy-che" },
    { name: "empty basket", path: "/gio-hang", personal: true },
    { name: "look-up", path: "/tra-cuu", personal: true },
    { name: "not found", path: "/khong-co-trang-nay", personal: true, status: 404 },
  ]
}

/** The same page in the other language. */
export const inEnglish = (path: string): string => `/en${path === "/" ? "" : path}`
