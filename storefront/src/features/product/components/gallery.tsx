import type { ListingView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { Photo } from "~/shared/ui/photo"
import { ListingPicture } from "~/shared/ui/listing-picture"

/** Photos, swiped sideways on a phone; without any, the illustration, which says that it is one. */
export function Gallery({ listing }: { listing: ListingView }) {
  if (listing.images.length === 0) {
    return (
      <figure>
        <div className="overflow-hidden rounded-card border border-line bg-sunken">
          <ListingPicture card={listing} early className="max-h-[28rem] object-contain" />
        </div>
        <figcaption className="pt-1 text-sm text-soft">{m.product_drawing()}</figcaption>
      </figure>
    )
  }
  return (
    <ul className="flex snap-x snap-mandatory gap-2 overflow-x-auto rounded-card">
      {listing.images.map((image, index) => (
        <li key={image.url} className="w-full shrink-0 snap-center overflow-hidden rounded-card bg-sunken">
          <Photo
            photo={image}
            sizes="(min-width: 64rem) 36rem, 100vw"
            alt={image.alt ?? listing.title}
            width={640}
            height={640}
            loading={index === 0 ? "eager" : "lazy"}
            className="aspect-square w-full object-cover"
          />
        </li>
      ))}
    </ul>
  )
}
