import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { Page } from "~/shared/dashboard/page"
import { ShelfCards } from "~/shared/print/shelf-cards"
import { shelfCardsQuery } from "../api/site"

/** Cards for the shelves on which the producer's goods stand. */
export function ShelfCardsPage() {
  return (
    <Page title={m.producer_site_cards()}>
      <QueryView query={useQuery(shelfCardsQuery())}>{({ cards }) => <ShelfCards cards={cards} />}</QueryView>
    </Page>
  )
}
