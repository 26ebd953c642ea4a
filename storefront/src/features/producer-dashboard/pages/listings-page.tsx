import type { ListingRow } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { chosenValue, textOf } from "~/shared/dashboard/list/list-search"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { usePagedList } from "~/shared/dashboard/list/use-paged-list"
import { Page } from "~/shared/dashboard/page"
import { setWords, stateTones, stateWords } from "~/shared/listings/words"
import { buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Photo } from "~/shared/ui/photo"
import { Tag } from "~/shared/ui/tag"
import { listingsKey, listListings } from "../api/listings"
import { LISTING_STATE } from "../lib/filters"
import { useMembership } from "../lib/membership"
import { OPEN_LISTING, PAGES, TEXT } from "../lib/pages"
import { ListingPage } from "./listing-page"

/** Listings: the list, or the one that the address names. */
export function ListingsPage() {
  const open = useListSearch()[OPEN_LISTING]
  return open ? <ListingPage key={open} id={open} /> : <Listings />
}

/** Everything that the producer sells or will sell; what was changed last stands first. */
function Listings() {
  const { role } = useMembership()
  const search = useListSearch()
  const state = chosenValue(LISTING_STATE, search)
  const q = textOf(search, TEXT)
  const list = usePagedList({
    queryKey: [...listingsKey(), state, q],
    read: (after, signal) => listListings({ state: state === "all" ? undefined : state, q, after }, signal),
    rowsOf: ({ listings }) => listings,
    keyOf: ({ id }) => id,
    nextOf: ({ nextAfter }) => nextAfter,
  })
  return (
    <Page title={m.listing_nav()} actions={role === "owner" || role === "sales" ? <Ways /> : null}>
      <ListTable
        label={m.listing_nav()}
        list={list}
        keyOf={({ id }) => id}
        card={(listing) => <Row listing={listing} />}
        search={{
          param: TEXT,
          label: m.listing_find(),
          submit: m.producer_dashboard_orders_find_go(),
        }}
        filter={{ filter: LISTING_STATE, counts: list.page?.counts }}
        empty={<EmptyState title={m.listing_none()} />}
        nothingFound={m.listing_none_found()}
      />
    </Page>
  )
}

/** The ways to more listings. */
const Ways = () => (
  <>
    <Link to={PAGES.listingImport} className={buttonClass("secondary")}>
      {m.listing_import_open()}
    </Link>
    <Link to={PAGES.newListing} className={buttonClass("primary")}>
      {m.listing_new()}
    </Link>
  </>
)

function Row({ listing }: { listing: ListingRow }) {
  const search = useListSearch()
  return (
    <li>
      <Link
        to={PAGES.listings}
        search={{ ...search, [OPEN_LISTING]: listing.id }}
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
