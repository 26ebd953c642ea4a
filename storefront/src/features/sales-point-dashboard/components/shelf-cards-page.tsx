import type { ShelfLabelList } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { ShelfCards } from "~/shared/print/shelf-cards"
import { listShelfCards } from "../api/business"
import { Read } from "./failure"

/** Cards for the shelves of the point. */
export function ShelfCardsPage() {
  useTitle(m.psite_cards())
  const { reading, reload } = useRead<ShelfLabelList>("shelf cards", (signal) => listShelfCards(signal))
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl">{m.psite_cards()}</h1>
      <Read reading={reading} onRetry={reload}>
        {({ cards }) => <ShelfCards cards={cards} />}
      </Read>
    </div>
  )
}
