import { illustrationOf } from "~/shared/catalogue/picture"
import type { ListingView } from "~/shared/catalogue/views"
import { publicOrigin } from "~/shared/lib/public-origin"
import { absoluteUrl, breadcrumbData } from "~/shared/lib/seo"
import { m } from "~/paraglide/messages"

/** One price, or the range of its sizes. */
const priceData = (price: number, { sizes }: ListingView): Record<string, unknown> => {
  if (sizes.length === 0) return { "@type": "Offer", price }
  const prices = sizes.map((size) => size.price)
  return {
    "@type": "AggregateOffer",
    lowPrice: Math.min(...prices),
    highPrice: Math.max(...prices),
    offerCount: sizes.length,
  }
}

/** JSON-LD of a listing. An offer only with a posted price: “liên hệ” is not an offer. */
export function productData(listing: ListingView): ReadonlyArray<Record<string, unknown>> {
  const path = `/san-pham/${listing.handle}`
  const url = absoluteUrl(path)
  const whole = (address: string) => (address.startsWith("/") ? publicOrigin() + address : address)
  const pictures =
    listing.images.length > 0 ? listing.images.map((image) => image.url) : [illustrationOf(listing)]
  return [
    {
      "@type": "Product",
      name: listing.title,
      url,
      image: pictures.map(whole),
      category: listing.setName,
      ...(listing.description ? { description: listing.description } : {}),
      ...(listing.barcode ? { gtin: listing.barcode } : {}),
      ...(listing.star === null ? {} : { award: m.ui_star_label({ star: listing.star }) }),
      ...(listing.rating === null
        ? {}
        : {
            aggregateRating: {
              "@type": "AggregateRating",
              ratingValue: listing.rating.average,
              reviewCount: listing.rating.count,
            },
          }),
      manufacturer: {
        "@type": "Organization",
        name: listing.producer.name,
        url: absoluteUrl(`/nha-san-xuat/${listing.producer.handle}`),
      },
      ...(listing.price === null
        ? {}
        : {
            offers: {
              ...priceData(listing.price, listing),
              url,
              priceCurrency: "VND",
              availability: `https://schema.org/${listing.inStock ? "InStock" : "OutOfStock"}`,
              seller: { "@type": "Organization", name: listing.producer.name },
            },
          }),
    },
    breadcrumbData([
      { name: m.nav_products(), path: "/san-pham" },
      { name: listing.title, path },
    ]),
  ]
}
