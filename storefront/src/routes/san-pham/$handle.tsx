import { createFileRoute, notFound } from "@tanstack/react-router"
import { loadListing } from "~/features/product/api/listing"
import { ProductPage } from "~/features/product/components/product-page"
import { productData } from "~/features/product/product-data"
import { fetchSuggestions } from "~/features/search/api/suggestions"
import { recognitionStatusText } from "~/shared/catalogue/recognition-status"
import type { CardView, ListingView } from "~/shared/catalogue/views"
import { answerUnavailable } from "~/shared/lib/response-status"
import { describePage } from "~/shared/lib/seo"
import { NotFoundPage } from "~/shared/ui/not-found-page"
import { Suggestions } from "~/shared/ui/suggestions"
import { Unavailable } from "~/shared/ui/unavailable"

export const Route = createFileRoute("/san-pham/$handle")({
  codeSplitGroupings: [["loader", "component"]],
  loader: async ({ context: { locale }, params: { handle } }) => {
    const reading = await loadListing(handle, locale)
    if (!reading.ok && reading.reason === "not_found") {
      throw notFound({ data: await fetchSuggestions({ data: { address: handle, locale } }) })
    }
    if (!reading.ok) answerUnavailable()
    return reading.ok ? reading.value : null
  },
  head: ({ loaderData: listing, params: { handle } }) => {
    if (!listing) return {}
    return describePage({
      title: `${listing.title} – ${listing.producer.name}`,
      description: [
        recognitionStatusText(listing.recognitionStatus),
        listing.description ?? listing.story ?? goodsWords(listing),
      ].join(". "),
      path: `/san-pham/${handle}`,
      image: `/og/san-pham/${handle}.png`,
      type: "product",
      jsonLd: productData(listing),
    })
  },
  component: Product,
  notFoundComponent: ({ data }) => (
    <NotFoundPage>
      <Suggestions cards={(data as CardView[] | undefined) ?? []} />
    </NotFoundPage>
  ),
})

function Product() {
  const listing = Route.useLoaderData()
  return listing ? <ProductPage key={listing.id} listing={listing} /> : <Unavailable />
}

const goodsWords = ({ setName, place }: ListingView): string => [setName, place].filter(Boolean).join(". ")
