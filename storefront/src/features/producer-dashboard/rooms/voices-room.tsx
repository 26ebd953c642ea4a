import { EnquiryPage } from "../components/voices/enquiry-page"
import { VoicesPage } from "../components/voices/voices-page"
import type { RoomProps } from "../lib/rooms"

/** Reviews, questions and enquiries: their lists, or the thread that the address names. */
export default function VoicesRoom({ search }: RoomProps) {
  const thread = search["trao-doi"]
  return thread ? <EnquiryPage key={thread} id={thread} /> : <VoicesPage search={search} />
}
