import type { ListingView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { IllustrativeTag } from "~/shared/ui/tag"
import { Section } from "~/shared/ui/section"

/** Label data of the listing, as a list of names and values; what is not known is left out. */
export function LabelData({ listing }: { listing: ListingView }) {
  return (
    <Section title={m.product_label()}>
      <dl className="divide-y divide-line rounded-card border border-line bg-sheet">
        {listing.label.map(({ name, value, illustrative }) => (
          <div key={name} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[12rem_1fr]">
            <dt className="text-soft">{name}</dt>
            <dd className="whitespace-pre-line">
              {value} {illustrative ? <IllustrativeTag /> : null}
            </dd>
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
