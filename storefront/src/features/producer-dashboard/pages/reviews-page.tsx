import { m } from "~/paraglide/messages"
import { FilterTabs } from "~/shared/dashboard/list/filter-tabs"
import { chosenValue, clearedSearch } from "~/shared/dashboard/list/list-search"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { Page } from "~/shared/dashboard/page"
import { EnquiryList } from "../components/reviews/enquiry-list"
import { QuestionList, ReviewList } from "../components/reviews/review-lists"
import { ANSWERS, REVIEW_KIND, type ReviewKind } from "../lib/filters"
import { OPEN_ENQUIRY } from "../lib/pages"
import { EnquiryPage } from "./enquiry-page"

const LISTS: Record<ReviewKind, typeof ReviewList> = {
  reviews: ReviewList,
  questions: QuestionList,
  enquiries: EnquiryList,
}

/** Reviews, questions and enquiries: their lists, or the enquiry that the address names. */
export function ReviewsPage() {
  const open = useListSearch()[OPEN_ENQUIRY]
  return open ? <EnquiryPage key={open} id={open} /> : <Lists />
}

/** What buyers say, ask and ask for in quantity. What waits for an answer stands first. */
function Lists() {
  const kind = chosenValue(REVIEW_KIND, useListSearch())
  const List = LISTS[kind]
  return (
    <Page title={m.review_producer_title()}>
      <div className="grid gap-4">
        {/* Each list has a filter of its own, under the same parameter. */}
        <FilterTabs filter={REVIEW_KIND} searchOf={(search) => clearedSearch(search, [ANSWERS.param])} />
        <List key={kind} />
      </div>
    </Page>
  )
}
