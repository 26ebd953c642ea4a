import type { ShelfLabelList } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { ShelfCards } from "~/shared/print/shelf-cards"
import { listShelfCards } from "../api/site"
import { Read } from "../components/failure"

/** Cards for the shelves on which the producer's goods lie. */
export default function ShelfCardsRoom() {
  useTitle(m.producer_site_cards())
  const { reading, reload } = useRead<ShelfLabelList>("shelf cards", (signal) => listShelfCards(signal))
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl">{m.producer_site_cards()}</h1>
      <Read reading={reading} onRetry={reload}>
        {({ cards }) => <ShelfCards cards={cards} />}
      </Read>
    </div>
  )
}
