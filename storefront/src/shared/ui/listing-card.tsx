import { Link } from "@tanstack/react-router"
import type { CardView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { ListingPicture } from "./listing-picture"
import { Price } from "./price"
import { StarBadge } from "./star-badge"

/** Card of a listing: picture, star, name, producer and place, price. The whole card is one link. */
export function ListingCard({ card, early }: { card: CardView; early?: boolean }) {
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-sheet shadow-card">
      <div className="relative overflow-hidden bg-sunken">
        <ListingPicture
          card={card}
          early={early}
          className="transition-transform duration-300 group-hover:scale-103"
        />
        {card.star === null ? null : <StarBadge star={card.star} className="absolute top-2 left-2" />}
      </div>
      <div className="flex flex-1 flex-col gap-1 p-3">
        <h3 className="line-clamp-2 text-[0.95rem] leading-snug font-bold">
          <Link
            to="/san-pham/$handle"
            params={{ handle: card.handle }}
            className="after:absolute after:inset-0 after:rounded-card group-hover:underline focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-accent"
          >
            {card.title}
          </Link>
        </h3>
        <p className="line-clamp-1 text-sm text-soft">{card.producer.name}</p>
        {card.place ? <p className="line-clamp-1 text-sm text-soft">{card.place}</p> : null}
        <p className="mt-auto flex flex-wrap items-center gap-x-2 pt-1">
          <Price dong={card.price} illustrative={card.priceIsIllustrative} />
          {card.sizeCount > 0 ? (
            <span className="text-sm text-soft">{m.ui_sizes({ count: card.sizeCount })}</span>
          ) : null}
          {card.price !== null && !card.inStock ? (
            <span className="text-sm text-soft">{m.ui_sold_out()}</span>
          ) : null}
        </p>
      </div>
    </article>
  )
}

/** @param early how many pictures are on the first screen */
export function ListingGrid({
  cards,
  early = 0,
  className,
}: {
  cards: readonly CardView[]
  early?: number
  className?: string
}) {
  return (
    <ul className={cx("grid grid-cols-2 gap-3 sm:grid-cols-3 md:gap-4", className ?? "xl:grid-cols-4")}>
      {cards.map((card, index) => (
        <li key={card.id}>
          <ListingCard card={card} early={index < early} />
        </li>
      ))}
    </ul>
  )
}
