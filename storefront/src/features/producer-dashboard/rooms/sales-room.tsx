import { SalesPage } from "../components/sales-page"
import type { RoomProps } from "../lib/rooms"

/** What was sold in the period that the address names. */
export default function SalesRoom({ search }: RoomProps) {
  return <SalesPage from={search.tu} until={search.den} />
}
