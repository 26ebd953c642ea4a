import { illustrationOf } from "~/shared/catalogue/picture"
import type { CardView } from "~/shared/catalogue/views"
import { cx } from "~/shared/lib/class-names"
import { Photo } from "./photo"

/**
 * A listing's photo, or the illustration that replaces it. The illustration is decoration: the name is beside it.
 * @param early the picture is on the first screen
 */
export function ListingPicture({
  card,
  early = false,
  className,
}: {
  card: Pick<CardView, "set" | "group" | "producer" | "image">
  early?: boolean
  className?: string
}) {
  return (
    <Photo
      photo={card.image ?? { url: illustrationOf(card), alt: null, sized: false }}
      sizes="(min-width: 64rem) 20rem, 50vw"
      alt={card.image?.alt ?? ""}
      width={320}
      height={320}
      loading={early ? "eager" : "lazy"}
      fetchPriority={early ? "high" : undefined}
      className={cx("aspect-square w-full object-cover", className)}
    />
  )
}
