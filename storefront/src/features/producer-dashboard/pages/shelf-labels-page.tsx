import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { Page } from "~/shared/dashboard/page"
import { ShelfLabels } from "~/shared/print/shelf-labels"
import { shelfLabelsQuery } from "../api/site"

/** Cards for the shelves on which the producer's goods stand. */
export function ShelfLabelsPage() {
  return (
    <Page title={m.producer_site_cards()}>
      <QueryView query={useQuery(shelfLabelsQuery())}>
        {({ cards }) => <ShelfLabels cards={cards} />}
      </QueryView>
    </Page>
  )
}
