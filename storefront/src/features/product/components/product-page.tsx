import { Link } from "@tanstack/react-router"
import type { ListingView, SizeView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { Breadcrumbs } from "~/shared/ui/breadcrumbs"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { ListingGrid } from "~/shared/ui/listing-card"
import { Price } from "~/shared/ui/price"
import { Section } from "~/shared/ui/section"
import { IllustrativeTag, Tag } from "~/shared/ui/tag"
import { AddToBasket } from "./add-to-basket"
import { Certificates } from "./certificates"
import { DeliveryNote } from "./delivery-note"
import { Gallery } from "./gallery"
import { LabelData } from "./label-data"
import { Nearby } from "./nearby"

function Stock({ listing }: { listing: ListingView }) {
  // Each size shows its own stock where it is chosen.
  if (listing.price === null || listing.sizes.length > 0) return null
  return (
    <p className="text-sm">
      {listing.inStock ? (
        <span className="text-good">✓ {m.product_in_stock({ count: listing.available })}</span>
      ) : (
        <span className="text-soft">{m.ui_sold_out()}</span>
      )}{" "}
      {listing.illustrative.includes("stock") ? <IllustrativeTag /> : null}
    </p>
  )
}

/** From the cheapest size to the dearest. */
function PriceRange({ sizes, illustrative }: { sizes: readonly SizeView[]; illustrative: boolean }) {
  const prices = sizes.map(({ price }) => price)
  const [least, most] = [Math.min(...prices), Math.max(...prices)]
  return (
    <>
      <Price dong={least} illustrative={illustrative && most === least} />
      {most > least ? (
        <>
          {" – "}
          <Price dong={most} illustrative={illustrative} />
        </>
      ) : null}
    </>
  )
}

function ProducerBox({ listing }: { listing: ListingView }) {
  return (
    <section
      aria-labelledby="nha-san-xuat"
      className="overflow-hidden rounded-card border border-line bg-sheet shadow-card"
    >
      <BrocadeBand seed={listing.producer.handle} />
      <div className="grid gap-1 p-4">
        <p className="text-sm text-soft">{m.product_made_by()}</p>
        <h2 id="nha-san-xuat" className="text-lg">
          <Link
            to="/nha-san-xuat/$handle"
            params={{ handle: listing.producer.handle }}
            className="tap inline-flex items-center hover:underline"
          >
            {listing.producer.name}
          </Link>
        </h2>
        {listing.place ? <p>{listing.place}</p> : null}
        <p className="flex flex-wrap gap-2">
          {listing.legalType ? <Tag>{listing.legalType}</Tag> : null}
          {listing.womenLed ? <Tag tone="indigo">{m.browse_women_led()}</Tag> : null}
        </p>
        <Link
          to="/nha-san-xuat/$handle"
          params={{ handle: listing.producer.handle }}
          className="link inline-flex min-h-11 items-center"
        >
          {m.product_see_producer()}
        </Link>
      </div>
    </section>
  )
}

/** Page of one listing: description, price, producer, and the certificate of its star. */
export function ProductPage({ listing }: { listing: ListingView }) {
  return (
    <div className="container-page">
      <Breadcrumbs
        crumbs={[
          { label: m.nav_products(), to: "/san-pham" },
          { label: listing.setName, to: "/san-pham", search: { bo: String(listing.set) } },
          { label: listing.title },
        ]}
      />
      <div className="grid gap-6 md:grid-cols-2 lg:gap-10">
        <Gallery listing={listing} />
        <div className="grid content-start gap-4">
          <div>
            <h1 className="text-2xl md:text-3xl">{listing.title}</h1>
            {listing.subtitle ? <p className="pt-1 text-soft">{listing.subtitle}</p> : null}
            {listing.rating ? (
              <a href="#danh-gia" className="link inline-flex min-h-11 items-center">
                {listing.rating.words}
              </a>
            ) : null}
          </div>
          <Certificates
            certificates={listing.certificates}
            illustrative={listing.illustrative.includes("decision_number")}
          />
          <p className="text-2xl">
            {listing.sizes.length > 0 ? (
              <PriceRange sizes={listing.sizes} illustrative={listing.priceIsIllustrative} />
            ) : (
              <Price dong={listing.price} unit={listing.unit} illustrative={listing.priceIsIllustrative} />
            )}
          </p>
          <Stock listing={listing} />
          {listing.ageRestricted ? <p className="text-sm font-bold text-bad">{m.product_age()}</p> : null}
          <AddToBasket listing={listing} />
          {listing.price === null ? null : (
            // Each size has a weight of its own; the basket shows the parcel's.
            <DeliveryNote weight={listing.sizes.length > 0 ? null : listing.weight} />
          )}
          <ProducerBox listing={listing} />
        </div>
      </div>
      {listing.description || listing.story || listing.film ? (
        <Section title={m.product_story()}>
          <div className="max-w-prose space-y-3 whitespace-pre-line">
            {listing.description ? <p>{listing.description}</p> : null}
            {listing.story ? (
              <p>
                {listing.story} {listing.illustrative.includes("story") ? <IllustrativeTag /> : null}
              </p>
            ) : null}
            {listing.film ? (
              <a
                href={listing.film}
                rel="nofollow noopener"
                className="link inline-flex min-h-11 items-center"
              >
                {m.product_film()}
              </a>
            ) : null}
          </div>
        </Section>
      ) : null}
      <LabelData listing={listing} />
      {listing.price === null ? null : <Nearby handle={listing.handle} />}
      {/* Rendered and escaped by the storefront's server; the code for it stays there. */}
      <div dangerouslySetInnerHTML={{ __html: listing.reviewsMarkup }} />
      {listing.more.length > 0 ? (
        <Section title={m.product_more({ producer: listing.producer.name })}>
          <ListingGrid cards={listing.more} className="lg:grid-cols-6" />
        </Section>
      ) : null}
    </div>
  )
}
