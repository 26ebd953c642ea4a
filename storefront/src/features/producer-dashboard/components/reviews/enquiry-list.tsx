import type { EnquiryFilter } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { chosenValue } from "~/shared/dashboard/list/list-search"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { usePagedList } from "~/shared/dashboard/list/use-paged-list"
import { timeWords } from "~/shared/dashboard/time-words"
import { EnquiryFacts } from "~/shared/reviews/thread"
import { EmptyState } from "~/shared/ui/empty-state"
import { listEnquiries, reviewsKey } from "../../api/reviews"
import { ENQUIRY_STATE } from "../../lib/filters"
import { OPEN_ENQUIRY, PAGES } from "../../lib/pages"

const none: Readonly<Record<EnquiryFilter, () => string>> = {
  waiting: m.review_bulk_none_waiting,
  open: m.review_bulk_none_open,
  over: m.review_bulk_none_over,
}

/** Who asks for quantities; who waits longest stands first. */
export function EnquiryList() {
  const search = useListSearch()
  const filter = chosenValue(ENQUIRY_STATE, search)
  const list = usePagedList({
    queryKey: [...reviewsKey(), "enquiries", filter],
    read: (after, signal) => listEnquiries({ filter, after }, signal),
    rowsOf: ({ enquiries }) => enquiries,
    keyOf: ({ id }) => id,
    nextOf: ({ nextAfter }) => nextAfter,
  })
  return (
    <ListTable
      label={m.review_bulk_thread()}
      list={list}
      keyOf={({ id }) => id}
      card={(enquiry) => (
        <li>
          <Link
            to={PAGES.reviews}
            search={{ ...search, [OPEN_ENQUIRY]: enquiry.id }}
            preload={false}
            className="block rounded-card border border-line bg-sheet px-4 py-3 text-ink no-underline hover:border-strong-line"
          >
            <EnquiryFacts enquiry={enquiry} />
            <span className="text-sm text-soft">{timeWords(enquiry.lastAt)}</span>
          </Link>
        </li>
      )}
      filter={{ filter: ENQUIRY_STATE, counts: list.page?.counts }}
      empty={<EmptyState title={none.waiting()} />}
      nothingFound={none[filter]()}
    />
  )
}
