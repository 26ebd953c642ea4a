import type { OwnListing, Problem } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { clearedSearch } from "~/shared/dashboard/list/list-search"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { Page } from "~/shared/dashboard/page"
import { useCommand } from "~/shared/dashboard/use-command"
import { useReplaceableQuery } from "~/shared/dashboard/use-replaceable-query"
import { holdWords, stateTones, stateWords } from "~/shared/listings/words"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { Tag } from "~/shared/ui/tag"
import { listingQuery, listingsKey, publishListing, withdrawListing } from "../api/listings"
import { BackToListings } from "../components/listings/back-to-listings"
import { ListingChanges } from "../components/listings/listing-changes"
import { ListingForm } from "../components/listings/listing-form"
import { ListingPhotos } from "../components/listings/listing-photos"
import { ListingSizes } from "../components/listings/listing-sizes"
import { StockForm } from "../components/listings/stock-form"
import { fieldWords } from "../lib/listing-form"
import { useMembership, useProducerSession } from "../lib/membership"
import { OPEN_LISTING } from "../lib/pages"

/** One listing: its state, pictures, stock and everything that is written of it. */
export function ListingPage({ id }: { id: string }) {
  const search = useListSearch()
  const { query, replace } = useReplaceableQuery(listingQuery(id))
  return (
    <>
      <BackToListings search={clearedSearch(search, [OPEN_LISTING])} />
      <QueryView query={query}>
        {(listing) => <Listing listing={listing} onChanged={(changed) => void replace(changed)} />}
      </QueryView>
    </>
  )
}

type Changed = { listing: OwnListing; onChanged: (listing: OwnListing) => void }

function Listing({ listing, onChanged }: Changed) {
  const { me } = useProducerSession()
  const { role } = useMembership()
  const writes = role === "owner" || role === "sales"
  // An officer who acts for the producer writes; what is shown and what a certificate says its own people decide.
  const decides = me.onBehalf === null
  return (
    <Page
      title={listing.title}
      heading={
        <span className="flex flex-wrap items-center gap-3">
          <span className="min-w-0 break-words">{listing.title}</span>
          <Tag tone={stateTones[listing.state]}>{stateWords[listing.state]()}</Tag>
          {listing.ageRestricted ? <Tag tone="bad">{m.listing_age()}</Tag> : null}
        </span>
      }
    >
      <div className="grid gap-5">
        {listing.holds.length > 0 || listing.answer ? (
          <Notice
            tone={listing.state === "refused" ? "error" : "info"}
            title={listing.state === "held" ? m.listing_held_text() : undefined}
          >
            <ul className="grid list-disc gap-1 pl-5">
              {listing.holds.map((hold) => (
                <li key={JSON.stringify(hold)}>{holdWords(hold)}</li>
              ))}
            </ul>
            {listing.answer ? <p>{m.listing_answer({ text: listing.answer })}</p> : null}
          </Notice>
        ) : null}
        {writes && decides ? <Publication listing={listing} onChanged={onChanged} /> : null}
        {writes ? <ListingPhotos listing={listing} onChanged={onChanged} /> : null}
        {role === "accountant" ? null : (
          <StockForm
            listingId={listing.id}
            stocked={listing.stocked}
            reserved={listing.reserved}
            onChanged={onChanged}
          />
        )}
        <ListingSizes
          listing={listing}
          writes={writes}
          counts={role !== "accountant"}
          onChanged={onChanged}
        />
        {listing.certified || listing.changes.length > 0 ? (
          <ListingChanges
            listing={listing}
            mayRequest={listing.certified && role === "owner" && decides}
            onRequested={(change) => onChanged({ ...listing, changes: [change, ...listing.changes] })}
          />
        ) : null}
        {writes ? <ListingForm key={listing.id} listing={listing} onSaved={onChanged} /> : null}
      </div>
    </Page>
  )
}

function Publication({ listing, onChanged }: Changed) {
  const shown = listing.state === "published" || listing.state === "held"
  const { run, busy, problem } = useCommand(
    () => (shown ? withdrawListing(listing.id) : publishListing(listing.id)),
    { refresh: [listingsKey()], onDone: onChanged },
  )
  return (
    <div className="grid gap-3">
      {problem ? <Failure problem={problem} /> : null}
      {problem?.code === "listing_incomplete" ? <Missing problem={problem} /> : null}
      <Button
        look={shown ? "secondary" : "primary"}
        className="justify-self-start"
        disabled={busy}
        onClick={() => run()}
      >
        {busy ? m.producer_dashboard_sending() : shown ? m.listing_withdraw() : m.listing_publish()}
      </Button>
    </div>
  )
}

function Missing({ problem }: { problem: Problem }) {
  return (
    <ul className="grid list-disc gap-1 pl-5 font-bold text-bad">
      {(problem.fields ?? []).map(({ path }) => (
        <li key={path}>{fieldWords(path)}</li>
      ))}
    </ul>
  )
}
