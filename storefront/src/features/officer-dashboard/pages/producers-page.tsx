import type { ReviewRow, ReviewStanding } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { FilterTabs } from "~/shared/dashboard/list/filter-tabs"
import { chosenValue, textOf, textSearch } from "~/shared/dashboard/list/list-search"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { usePagedList } from "~/shared/dashboard/list/use-paged-list"
import { Page } from "~/shared/dashboard/page"
import { timeWords } from "~/shared/dashboard/time-words"
import { useNow } from "~/shared/dashboard/use-now"
import { EmptyState } from "~/shared/ui/empty-state"
import { Tag } from "~/shared/ui/tag"
import { APPLICATIONS, listApplications } from "../api/producers"
import { Application } from "../components/application"
import { ClaimList } from "../components/claim-list"
import { HelpList } from "../components/help-list"
import { PRODUCER_QUEUE, type ProducerQueue } from "../lib/filters"
import { OPEN_PRODUCER, TEXT } from "../lib/pages"

const LIMIT = 50
const MAX_TEXT = 200
/** From here on an application that waits is marked. */
const LONG_DAYS = 3

/** Producers: their applications by standing, the claims, or the one application that the address names. */
export function ProducersPage() {
  const open = useListSearch()[OPEN_PRODUCER]
  return open ? <Application key={open} id={open} /> : <Queues />
}

const isStanding = (queue: ProducerQueue): queue is ReviewStanding => queue !== "claims" && queue !== "help"

function Queues() {
  const search = useListSearch()
  const queue = chosenValue(PRODUCER_QUEUE, search)
  // Beside claims and requests for help the counts still are those of the applications.
  const standing = isStanding(queue) ? queue : "submitted"
  const q = textOf(search, TEXT)
  const list = usePagedList({
    queryKey: [...APPLICATIONS, standing, q],
    read: (after, signal) => listApplications({ standing, q, after, limit: LIMIT }, signal),
    rowsOf: ({ producers }) => producers,
    keyOf: ({ id }) => id,
    nextOf: ({ nextAfter }) => nextAfter,
  })
  return (
    <Page
      title={m.onboarding_office_nav()}
      heading={m.onboarding_office_title()}
      text={m.onboarding_office_text()}
    >
      <div className="grid gap-4">
        <FilterTabs
          filter={PRODUCER_QUEUE}
          counts={list.page?.counts}
          searchOf={(next, value) => (isStanding(value) ? next : textSearch(next, TEXT, ""))}
        />
        {queue === "claims" ? (
          <div>
            <ClaimList />
          </div>
        ) : queue === "help" ? (
          <div>
            <HelpList />
          </div>
        ) : (
          <ListTable
            label={m.onboarding_office_title()}
            list={list}
            keyOf={({ id }) => id}
            card={(row) => <ApplicationCard row={row} />}
            search={{
              param: TEXT,
              label: m.onboarding_office_search(),
              submit: m.officer_dashboard_search(),
              maxLength: MAX_TEXT,
            }}
            empty={<EmptyState title={m.onboarding_office_none()} />}
            nothingFound={m.onboarding_office_none()}
          />
        )}
      </div>
    </Page>
  )
}

/** How long an application has waited, in whole days. */
function Waits({ since }: { since: string }) {
  const days = Math.floor((useNow() - Date.parse(since)) / 86_400_000)
  return (
    <Tag tone={days >= LONG_DAYS ? "bad" : "plain"}>
      {days === 0 ? m.onboarding_office_today() : m.onboarding_office_days({ days })}
    </Tag>
  )
}

function ApplicationCard({ row }: { row: ReviewRow }) {
  const search = useListSearch()
  return (
    <li>
      <Link
        to="."
        search={{ ...search, [OPEN_PRODUCER]: row.id }}
        preload={false}
        className="tap grid gap-1 rounded-card border border-line bg-sheet px-4 py-3 hover:bg-sunken"
      >
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-bold break-words">{row.name}</span>
          {row.standing === "submitted" ? <Waits since={row.since} /> : null}
          {row.claimed ? <Tag tone="indigo">{m.onboarding_office_from_list()}</Tag> : null}
        </span>
        <span className="text-sm text-soft">
          {[row.placeText, m.onboarding_office_since({ time: timeWords(row.since) })]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </Link>
    </li>
  )
}
