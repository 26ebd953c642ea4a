import type { OwnListing, Problem } from "@ocop/contracts"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { holdWords, stateTones, stateWords } from "~/shared/listings/words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { Tag } from "~/shared/ui/tag"
import { publishListing, readListing, withdrawListing } from "../api/listings"
import { useDesk } from "../lib/membership"
import { LISTINGS } from "../lib/pages"
import { Failure, Read } from "../components/failure"
import { fieldWords } from "../lib/listing-form"
import { ListingChanges } from "../components/listings/listing-changes"
import { ListingForm } from "../components/listings/listing-form"
import { ListingPhotos } from "../components/listings/listing-photos"
import { ListingSizes } from "../components/listings/listing-sizes"
import { StockForm } from "../components/listings/stock-form"

const Back = () => (
  <Link {...LISTINGS} search={{}} preload={false} className="tap inline-flex items-center justify-self-start">
    {m.listing_back()}
  </Link>
)

/** A new listing: what is written is a draft until it is published. */
export function NewListingPage() {
  useTitle(m.listing_new())
  const navigate = useNavigate()
  return (
    <div className="grid gap-4">
      <Back />
      <h1 className="text-2xl">{m.listing_new()}</h1>
      <ListingForm
        listing={null}
        onSaved={({ id }) => void navigate({ ...LISTINGS, search: { ma: id }, replace: true })}
      />
    </div>
  )
}

/** One listing: its state, pictures, stock and everything that is written of it. */
export function ListingPage({ id }: { id: string }) {
  useTitle(m.listing_nav())
  const { reading, reload, update } = useRead<OwnListing>(`listing ${id}`, (signal) =>
    readListing(id, signal),
  )
  return (
    <div className="grid gap-5">
      <Back />
      <Read reading={reading} onRetry={reload}>
        {(listing) => <Listing listing={listing} onChanged={(value) => update(() => value)} />}
      </Read>
    </div>
  )
}

type Changed = { listing: OwnListing; onChanged: (listing: OwnListing) => void }

function Listing({ listing, onChanged }: Changed) {
  const { me, place } = useDesk()
  const writes = place.role === "owner" || place.role === "sales"
  // An officer who acts for the producer writes; what is shown and what a certificate says its own people decide.
  const decides = me.onBehalf === null
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-2xl break-words">{listing.title}</h1>
        <Tag tone={stateTones[listing.state]}>{stateWords[listing.state]()}</Tag>
        {listing.ageRestricted ? <Tag tone="bad">{m.listing_age()}</Tag> : null}
      </div>
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
      {place.role === "accountant" ? null : (
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
        counts={place.role !== "accountant"}
        onChanged={onChanged}
      />
      {listing.certified || listing.changes.length > 0 ? (
        <ListingChanges
          listing={listing}
          mayAsk={listing.certified && place.role === "owner" && decides}
          onAsked={(change) => onChanged({ ...listing, changes: [change, ...listing.changes] })}
        />
      ) : null}
      {writes ? <ListingForm key={listing.id} listing={listing} onSaved={onChanged} /> : null}
    </>
  )
}

function Publication({ listing, onChanged }: Changed) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const shown = listing.state === "published" || listing.state === "held"
  const act = async () => {
    setBusy(true)
    const result = await (shown ? withdrawListing(listing.id) : publishListing(listing.id))
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    setProblem(null)
    onChanged(result.value)
  }
  return (
    <div className="grid gap-3">
      {problem ? <Failure problem={problem} /> : null}
      {problem?.code === "listing_incomplete" ? <Missing problem={problem} /> : null}
      <Button
        look={shown ? "secondary" : "primary"}
        className="justify-self-start"
        disabled={busy}
        onClick={() => void act()}
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
