import { MoneyPage } from "../pages/money-page"
import type { RoomProps } from "../lib/pages"

/** Money, and the rows of the number that the address names. */
export default function MoneyRoom({ search }: RoomProps) {
  return <MoneyPage of={search.so} />
}
