import { EnquiryPage } from "../pages/enquiry-page"
import { VoicesPage } from "../pages/reviews-page"
import type { RoomProps } from "../lib/pages"

/** Reviews, questions and enquiries: their lists, or the thread that the address names. */
export default function VoicesRoom({ search }: RoomProps) {
  const thread = search["trao-doi"]
  return thread ? <EnquiryPage key={thread} id={thread} /> : <VoicesPage search={search} />
}
