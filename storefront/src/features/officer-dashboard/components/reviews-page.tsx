import type { Problem, ReviewPage, ReviewRow, ReviewStanding } from "@ocop/contracts"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import type { SearchParams } from "~/shared/lib/search-params"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useNow } from "~/shared/dashboard/use-now"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button, buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Field } from "~/shared/ui/field"
import { WHOLE_ADDRESS } from "~/shared/ui/link-options"
import { Tag } from "~/shared/ui/tag"
import { listReviews } from "../api/reviews"
import { reviewAddressOf, reviewSearch, SHELVES, type ReviewAddress } from "../lib/review-address"
import { shelfWords } from "../lib/review-words"
import { PRODUCERS } from "../lib/rooms"
import { ClaimList } from "./claim-list"
import { Failure, RowSkeletons } from "./failure"
import { HelpList } from "./help-list"
import { ReviewFile } from "./review-file"

const LIMIT = 50
/** From here on a file that waits is marked. */
const LONG_DAYS = 3

/** The room of producers: their files by standing, the claims, or the one file that the address names. */
export function ReviewsPage({ search }: { search: SearchParams }) {
  const address = reviewAddressOf(search)
  if (address.id) return <ReviewFile key={address.id} id={address.id} address={address} />
  return <ReviewShelves address={address} />
}

function ReviewShelves({ address }: { address: ReviewAddress }) {
  useTitle(`${m.onb_office_nav()} · ${m.office_title()}`)
  const { shelf, q } = address
  // On the shelves of claims and of help the numbers above still are those of the files.
  const standing: ReviewStanding = shelf === "claims" || shelf === "help" ? "submitted" : shelf
  const { reading, reload, update } = useRead<ReviewPage>(`reviews ${standing} ${q}`, (signal) =>
    listReviews({ standing, q, limit: LIMIT }, signal),
  )
  const page = reading.state === "ready" ? reading.value : null
  return (
    <>
      <h1 className="text-2xl">{m.onb_office_title()}</h1>
      <p className="mt-1 mb-4 text-soft">{m.onb_office_text()}</p>
      <Shelves address={address} counts={page?.counts ?? null} />
      {shelf === "claims" ? (
        <ClaimList />
      ) : shelf === "help" ? (
        <HelpList />
      ) : (
        <>
          <SearchForm key={q} address={address} />
          {reading.state === "reading" ? <RowSkeletons count={4} /> : null}
          {reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
          {page?.producers.length === 0 ? <EmptyState title={m.onb_office_none()} /> : null}
          {page && page.producers.length > 0 ? (
            <div className="grid gap-3">
              <ul className="grid gap-2">
                {page.producers.map((row) => (
                  <Row key={row.id} row={row} address={address} />
                ))}
              </ul>
              <More
                address={{ ...address, shelf: standing }}
                page={page}
                onMore={(next) => update((old) => joined(old, next))}
              />
            </div>
          ) : null}
        </>
      )}
    </>
  )
}

/** A page more; what moved meanwhile is not shown twice. */
function joined(old: ReviewPage, next: ReviewPage): ReviewPage {
  const known = new Set(old.producers.map(({ id }) => id))
  return { ...next, producers: [...old.producers, ...next.producers.filter(({ id }) => !known.has(id))] }
}

function Shelves({ address, counts }: { address: ReviewAddress; counts: ReviewPage["counts"] | null }) {
  return (
    <nav aria-label={m.onb_office_filter()} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {SHELVES.map((shelf) => (
          <li key={shelf}>
            <Link
              {...PRODUCERS}
              search={reviewSearch({ shelf, q: shelf === "claims" || shelf === "help" ? "" : address.q })}
              resetScroll={false}
              preload={false}
              activeOptions={WHOLE_ADDRESS}
              aria-current={shelf === address.shelf ? "page" : undefined}
              className={buttonClass(shelf === address.shelf ? "primary" : "secondary", "tabular-nums")}
            >
              {shelfWords[shelf]()}
              {counts && shelf !== "claims" && shelf !== "help" ? ` (${countWords(counts[shelf])})` : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SearchForm({ address }: { address: ReviewAddress }) {
  const navigate = useNavigate()
  return (
    <form
      role="search"
      className="mb-4 flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const q = String(new FormData(event.currentTarget).get("q") ?? "").trim()
        void navigate({ ...PRODUCERS, search: reviewSearch({ ...address, q }) })
      }}
    >
      <Field
        className="min-w-0 flex-1"
        label={m.onb_office_search()}
        name="q"
        type="search"
        maxLength={200}
        defaultValue={address.q}
      />
      <Button type="submit">{m.office_search()}</Button>
    </form>
  )
}

/** How long a file has waited, in whole days. */
function Waits({ since }: { since: string }) {
  const days = Math.floor((useNow() - Date.parse(since)) / 86_400_000)
  return (
    <Tag tone={days >= LONG_DAYS ? "bad" : "plain"}>
      {days === 0 ? m.onb_office_today() : m.onb_office_days({ days })}
    </Tag>
  )
}

function Row({ row, address }: { row: ReviewRow; address: ReviewAddress }) {
  return (
    <li>
      <Link
        {...PRODUCERS}
        search={reviewSearch({ ...address, id: row.id })}
        preload={false}
        className="tap grid gap-1 rounded-card border border-line bg-sheet px-4 py-3 hover:bg-sunken"
      >
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-bold break-words">{row.name}</span>
          {row.standing === "submitted" ? <Waits since={row.since} /> : null}
          {row.claimed ? <Tag tone="indigo">{m.onb_office_from_list()}</Tag> : null}
        </span>
        <span className="text-sm text-soft">
          {[row.placeText, m.onb_office_since({ time: timeWords(row.since) })].filter(Boolean).join(" · ")}
        </span>
      </Link>
    </li>
  )
}

function More({
  address,
  page,
  onMore,
}: {
  address: ReviewAddress & { shelf: ReviewStanding }
  page: ReviewPage
  onMore: (page: ReviewPage) => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const after = page.nextAfter
  if (after === null) return null
  const more = async () => {
    setBusy(true)
    const result = await listReviews({ standing: address.shelf, q: address.q, after, limit: LIMIT })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) onMore(result.value)
  }
  if (problem) return <Failure problem={problem} onRetry={() => void more()} />
  return (
    <Button look="secondary" className="justify-self-start" disabled={busy} onClick={() => void more()}>
      {m.office_more()}
    </Button>
  )
}
