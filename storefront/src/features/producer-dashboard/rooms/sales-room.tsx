import { SalesPage } from "../pages/sales-page"
import type { RoomProps } from "../lib/pages"

/** What was sold in the period that the address names. */
export default function SalesRoom({ search }: RoomProps) {
  return <SalesPage from={search.tu} until={search.den} />
}
