import type { ReactNode } from "react"
import type { ListingView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { IllustrativeTag } from "~/shared/ui/tag"
import { Section } from "~/shared/ui/section"

/** What the label of the goods says, as a list of names and values; what is not known is left out. */
export function LabelData({ listing }: { listing: ListingView }) {
  const rows: Array<[string, ReactNode]> = [
    [m.product_label_group(), `${listing.groupName} – ${listing.setName}`],
    [m.product_label_ingredients(), listing.ingredients],
    [
      m.product_label_weight(),
      listing.weight && (
        <>
          {listing.weight} {listing.illustrative.includes("weight") ? <IllustrativeTag /> : null}
        </>
      ),
    ],
    [m.product_label_unit(), listing.unit],
    [m.product_label_usage(), listing.usage],
    [m.product_label_storage(), listing.storage],
    [m.product_label_barcode(), listing.barcode],
    [m.product_label_place(), listing.place],
    [
      m.product_label_place_as_written(),
      listing.placeAsWritten && listing.placeAsWritten !== listing.place ? listing.placeAsWritten : null,
    ],
  ]
  return (
    <Section title={m.product_label()}>
      <dl className="divide-y divide-line rounded-card border border-line bg-sheet">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[12rem_1fr]">
              <dt className="text-soft">{name}</dt>
              <dd className="whitespace-pre-line">{value}</dd>
            </div>
          ))}
      </dl>
      <Source listing={listing} />
    </Section>
  )
}

function Source({ listing }: { listing: ListingView }) {
  if (!listing.source) return null
  const isAddress = /^https?:\/\//.test(listing.source)
  return (
    <p className="pt-2 text-sm text-soft">
      {m.product_source()}{" "}
      {isAddress ? (
        <a href={listing.source} rel="nofollow noopener" className="link break-all">
          {new URL(listing.source).hostname}
        </a>
      ) : (
        listing.source
      )}
      {listing.sourceConfidence === "own-knowledge" ? ` (${m.product_source_unconfirmed()})` : null}
    </p>
  )
}
