import type { ListingPage, ListingRow, ListingState } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import type { SearchParams } from "~/shared/lib/search-params"
import { LISTING_STATES, setWords, stateTones, stateWords } from "~/shared/listings/words"
import { countWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button, buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Field } from "~/shared/ui/field"
import { Photo } from "~/shared/ui/photo"
import { Tag } from "~/shared/ui/tag"
import { listListings } from "../api/listings"
import { useDesk } from "../lib/membership"
import { LISTINGS } from "../lib/pages"
import { Failure, Read } from "../components/failure"
import { FILES } from "./listing-files-page"

const stateOf = (search: SearchParams): ListingState | undefined =>
  LISTING_STATES.find((state) => state === search.xem)

/** Everything that the producer sells or will sell; what was changed last stands first. */
export function ListingsPage({ search }: { search: SearchParams }) {
  useTitle(m.listing_nav())
  const navigate = useNavigate()
  const { place } = useDesk()
  const state = stateOf(search)
  const q = search.tim ?? ""
  const { reading, reload } = useRead<ListingPage>(`listings ${state} ${q}`, (signal) =>
    listListings({ state, q }, signal),
  )
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const tim = String(new FormData(event.currentTarget).get("tim") ?? "").trim()
    void navigate({ ...LISTINGS, search: { ...(state ? { xem: state } : {}), ...(tim ? { tim } : {}) } })
  }
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{m.listing_nav()}</h1>
        {place.role === "owner" || place.role === "sales" ? (
          <div className="flex flex-wrap gap-2">
            <Link {...LISTINGS} search={{ ma: FILES }} preload={false} className={buttonClass("secondary")}>
              {m.listing_import_open()}
            </Link>
            <Link {...LISTINGS} search={{ ma: "moi" }} preload={false} className={buttonClass("primary")}>
              {m.listing_new()}
            </Link>
          </div>
        ) : null}
      </div>
      <States chosen={state} page={reading.state === "ready" ? reading.value : null} />
      <form key={q} className="flex items-end gap-2" role="search" onSubmit={find}>
        <Field
          className="min-w-0 grow sm:max-w-md"
          label={m.listing_find()}
          name="tim"
          type="search"
          autoComplete="off"
          maxLength={100}
          defaultValue={q}
        />
        <Button type="submit" look="secondary">
          {m.producer_dashboard_orders_find_go()}
        </Button>
      </form>
      <Read reading={reading} onRetry={reload}>
        {(page) => <Listings key={`${state} ${q}`} first={page} state={state} q={q} />}
      </Read>
    </div>
  )
}

function States({ chosen, page }: { chosen: ListingState | undefined; page: ListingPage | null }) {
  const all: readonly (ListingState | undefined)[] = [undefined, ...LISTING_STATES]
  return (
    <ul className="flex flex-wrap gap-2">
      {all.map((state) => (
        <li key={state ?? "all"}>
          <Link
            {...LISTINGS}
            search={state ? { xem: state } : {}}
            preload={false}
            aria-current={state === chosen ? "page" : undefined}
            className={buttonClass(state === chosen ? "primary" : "secondary", "tabular-nums")}
          >
            {state ? stateWords[state]() : m.listing_all()}
            {page && state ? ` (${countWords(page.counts[state])})` : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Listings({ first, state, q }: { first: ListingPage; state: ListingState | undefined; q: string }) {
  const [more, setMore] = useState<{ listings: ListingRow[]; nextAfter: string | null } | null>(null)
  const [failed, setFailed] = useState<Parameters<typeof Failure>[0]["problem"] | null>(null)
  const [busy, setBusy] = useState(false)
  const nextAfter = more ? more.nextAfter : first.nextAfter
  const listings = [...first.listings, ...(more?.listings ?? [])]
  const readMore = async () => {
    setBusy(true)
    const result = await listListings({ state, q, after: nextAfter ?? undefined })
    setBusy(false)
    if (!result.ok) return setFailed(result.problem)
    setFailed(null)
    setMore({
      listings: [...(more?.listings ?? []), ...result.value.listings],
      nextAfter: result.value.nextAfter,
    })
  }
  if (listings.length === 0)
    return <EmptyState title={q || state ? m.listing_none_found() : m.listing_none()} />
  return (
    <>
      <ul className="grid gap-2">
        {listings.map((listing) => (
          <Row key={listing.id} listing={listing} />
        ))}
      </ul>
      {failed ? <Failure problem={failed} /> : null}
      {nextAfter ? (
        <Button look="secondary" disabled={busy} onClick={() => void readMore()}>
          {m.producer_dashboard_more()}
        </Button>
      ) : null}
    </>
  )
}

function Row({ listing }: { listing: ListingRow }) {
  return (
    <li>
      <Link
        {...LISTINGS}
        search={{ ma: listing.id }}
        preload={false}
        className="tap flex items-center gap-3 rounded-card border border-line bg-sheet p-3 text-ink no-underline hover:bg-sunken"
      >
        <span className="size-16 shrink-0 overflow-hidden rounded-lg bg-sunken">
          {listing.photoUrl ? (
            <Photo
              photo={{ url: listing.photoUrl, alt: null, sized: true }}
              sizes="64px"
              alt=""
              className="size-full object-cover"
              loading="lazy"
            />
          ) : null}
        </span>
        <span className="grid min-w-0 grow gap-1">
          <span className="font-bold break-words">{listing.title}</span>
          <span className="text-sm text-soft">{setWords(listing.setNumber)}</span>
          <span className="flex flex-wrap items-center gap-2 text-sm tabular-nums">
            <Tag tone={stateTones[listing.state]}>{stateWords[listing.state]()}</Tag>
            <span>{listing.priceDong === null ? m.listing_no_price() : formatDong(listing.priceDong)}</span>
            <span className="text-soft">
              {m.listing_at_home({ count: listing.stocked - listing.reserved })}
            </span>
          </span>
        </span>
      </Link>
    </li>
  )
}
