import type { CardView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { ListingGrid } from "./listing-card"
import { Section } from "./section"

/** Listings that a visitor may have meant, on a page that was not found. */
export function Suggestions({ cards }: { cards: readonly CardView[] }) {
  if (cards.length === 0) return null
  return (
    <Section title={m.ui_suggestions()}>
      <ListingGrid cards={cards} />
    </Section>
  )
}
