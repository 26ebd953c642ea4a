import { drawingOf } from "~/shared/catalogue/picture"
import type { CardView } from "~/shared/catalogue/views"
import { cx } from "~/shared/lib/class-names"

/**
 * A listing's photograph, or the drawing that stands in for it. The drawing is decoration: its name is beside it.
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
    <img
      src={card.image?.url ?? drawingOf(card)}
      alt={card.image?.alt ?? ""}
      width={320}
      height={320}
      loading={early ? "eager" : "lazy"}
      fetchPriority={early ? "high" : undefined}
      decoding="async"
      className={cx("aspect-square w-full object-cover", className)}
    />
  )
}
