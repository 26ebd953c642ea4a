import type { EnquiryFilter } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { EmptyState } from "~/shared/ui/empty-state"
import { EnquiryFacts } from "~/shared/reviews/thread"
import { listEnquiries } from "../../api/reviews"
import { VOICES } from "../../lib/pages"
import { Paged } from "../voices/paged"

const none: Readonly<Record<EnquiryFilter, () => string>> = {
  waiting: m.review_bulk_none_waiting,
  open: m.review_bulk_none_open,
  over: m.review_bulk_none_over,
}

/** Who asks for quantities; who waits longest stands first. */
export function EnquiryList({ shelf }: { shelf: EnquiryFilter }) {
  return (
    <Paged
      name={`enquiries ${shelf}`}
      read={(after, signal) => listEnquiries({ shelf, after }, signal)}
      rowsOf={(page) => page.enquiries}
      empty={<EmptyState title={none[shelf]()} />}
    >
      {(enquiry) => (
        <li key={enquiry.id}>
          <Link
            {...VOICES}
            search={{ muc: "hoi-si", "trao-doi": enquiry.id }}
            preload={false}
            className="block rounded-card border border-line bg-sheet px-4 py-3 text-ink no-underline hover:border-strong-line"
          >
            <EnquiryFacts enquiry={enquiry} />
            <span className="text-sm text-soft">{timeWords(enquiry.lastAt)}</span>
          </Link>
        </li>
      )}
    </Paged>
  )
}
