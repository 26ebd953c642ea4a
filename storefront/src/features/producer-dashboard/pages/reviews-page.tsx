import type { EnquiryFilter, AnswerFilter } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { useTitle } from "~/shared/dashboard/use-title"
import type { SearchParams } from "~/shared/lib/search-params"
import { VOICES } from "../lib/pages"
import { EnquiryList } from "../components/reviews/enquiry-list"
import { QuestionList, ReviewList } from "../components/reviews/review-lists"

const TABS = [
  { name: "danh-gia", label: m.review_reviews },
  { name: "hoi-dap", label: m.review_questions },
  { name: "hoi-si", label: m.review_bulk_thread },
] as const

const voiceShelves = [
  { name: "to_answer", label: m.review_producer_shelf_to_answer },
  { name: "all", label: m.review_producer_shelf_all },
] as const satisfies readonly { name: AnswerFilter; label: () => string }[]
const enquiryShelves = [
  { name: "waiting", label: m.review_bulk_shelf_waiting },
  { name: "open", label: m.review_bulk_shelf_open },
  { name: "over", label: m.review_bulk_shelf_over },
] as const satisfies readonly { name: EnquiryFilter; label: () => string }[]

/** What buyers say, ask and ask for in quantity. What waits for an answer lies on top. */
export function VoicesPage({ search }: { search: SearchParams }) {
  useTitle(m.review_producer_title())
  const tab = TABS.find(({ name }) => name === search.muc)?.name ?? "danh-gia"
  const shelves = tab === "hoi-si" ? enquiryShelves : voiceShelves
  const shelf = shelves.find(({ name }) => name === search.ke)?.name ?? shelves[0].name
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl">{m.review_producer_title()}</h1>
      <Choices
        label={m.review_producer_title()}
        chosen={tab}
        of={TABS.map(({ name, label }) => ({ name, label: label(), search: { muc: name } }))}
      />
      <Choices
        label={m.review_producer_shelf_all()}
        chosen={shelf}
        of={shelves.map(({ name, label }) => ({ name, label: label(), search: { muc: tab, ke: name } }))}
      />
      {tab === "danh-gia" ? <ReviewList key={shelf} shelf={shelf === "all" ? "all" : "to_answer"} /> : null}
      {tab === "hoi-dap" ? <QuestionList key={shelf} shelf={shelf === "all" ? "all" : "to_answer"} /> : null}
      {tab === "hoi-si" ? (
        <EnquiryList
          key={shelf}
          shelf={enquiryShelves.find(({ name }) => name === shelf)?.name ?? "waiting"}
        />
      ) : null}
    </div>
  )
}

function Choices({
  label,
  chosen,
  of,
}: {
  label: string
  chosen: string
  of: readonly { name: string; label: string; search: Record<string, string> }[]
}) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {of.map(({ name, label: words, search }) => (
          <li key={name}>
            <Link
              {...VOICES}
              search={search}
              preload={false}
              aria-current={name === chosen ? "page" : undefined}
              className={`tap inline-flex items-center rounded-lg border px-3 py-2 no-underline ${name === chosen ? "border-accent bg-accent font-bold text-on-accent" : "border-strong-line bg-sheet text-ink hover:bg-sunken"}`}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
