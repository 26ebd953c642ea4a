import type { HeldListing, HeldListingPage, OpenChange, OpenChangePage } from "@ocop/contracts"
import { formatDong, neededLabel } from "@ocop/ocop"
import { m } from "~/paraglide/messages"
import { holdWords, labelWords, setWords } from "~/shared/listings/words"
import { timeWords } from "~/shared/office/time-words"
import { useRead } from "~/shared/office/use-read"
import { useTitle } from "~/shared/office/use-title"
import { EmptyState } from "~/shared/ui/empty-state"
import { Photo } from "~/shared/ui/photo"
import { decideChange, decideHeld, listChanges, listHeld } from "../api/listings"
import { Failure, RowSkeletons } from "./failure"
import { Decide } from "./decide-held"
import { HeldSites } from "./held-sites"

/** Goods that wait for an officer: held before display, or about to change what a certificate names. */
export function HeldListingsPage() {
  useTitle(`${m.lst_office_nav()} · ${m.office_title()}`)
  const held = useRead<HeldListingPage>("held listings", (signal) => listHeld(signal))
  const changes = useRead<OpenChangePage>("listing changes", (signal) => listChanges(signal))
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl">{m.lst_office_nav()}</h1>
      <p className="text-soft">{m.lst_office_text()}</p>
      {held.reading.state === "reading" ? <RowSkeletons count={3} /> : null}
      {held.reading.state === "failed" ? (
        <Failure problem={held.reading.problem} onRetry={held.reload} />
      ) : null}
      {held.reading.state === "ready" && held.reading.value.listings.length === 0 ? (
        <EmptyState title={m.lst_office_none()} />
      ) : null}
      {held.reading.state === "ready" ? (
        <ul className="grid gap-3">
          {held.reading.value.listings.map((listing) => (
            <Held key={listing.id} listing={listing} onDecided={held.reload} />
          ))}
        </ul>
      ) : null}
      <h2 className="text-xl">{m.lst_office_changes()}</h2>
      {changes.reading.state === "reading" ? <RowSkeletons count={2} /> : null}
      {changes.reading.state === "failed" ? (
        <Failure problem={changes.reading.problem} onRetry={changes.reload} />
      ) : null}
      {changes.reading.state === "ready" && changes.reading.value.changes.length === 0 ? (
        <EmptyState title={m.lst_office_changes_none()} />
      ) : null}
      {changes.reading.state === "ready" ? (
        <ul className="grid gap-3">
          {changes.reading.value.changes.map((change) => (
            <Change key={change.id} change={change} onDecided={changes.reload} />
          ))}
        </ul>
      ) : null}
      <HeldSites />
    </div>
  )
}

function Held({ listing, onDecided }: { listing: HeldListing; onDecided: () => void }) {
  const facts: [string, string | null][] = [
    [m.lst_set(), setWords(listing.setNumber)],
    [m.lst_price(), listing.priceDong === null ? null : formatDong(listing.priceDong)],
    ...neededLabel(listing.setNumber).map((field): [string, string | null] => {
      const value = listing.label[field]
      return [labelWords[field](), value === null ? null : String(value)]
    }),
    [m.lst_story(), listing.story],
  ]
  return (
    <li className="grid gap-3 rounded-card border border-line bg-sheet px-4 py-3">
      <div>
        <p className="font-bold break-words">{listing.title}</p>
        <p className="text-sm break-words text-soft">
          {[listing.producerName, listing.placeText, timeWords(listing.since)].filter(Boolean).join(" · ")}
        </p>
      </div>
      <ul className="grid list-disc gap-1 pl-5 font-bold text-bad">
        {listing.holds.map((hold) => (
          <li key={JSON.stringify(hold)}>{holdWords(hold)}</li>
        ))}
      </ul>
      {listing.photos.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {listing.photos.map((photo) => (
            <li key={photo.id} className="size-24 overflow-hidden rounded-lg bg-sunken">
              <Photo
                photo={{ url: photo.url, alt: null, sized: true }}
                sizes="96px"
                alt={listing.title}
                className="size-full object-cover"
                loading="lazy"
              />
            </li>
          ))}
        </ul>
      ) : null}
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="break-words whitespace-pre-line">{value ?? m.lst_office_empty()}</dd>
          </div>
        ))}
      </dl>
      <Decide
        yes={m.lst_office_show()}
        no={m.lst_office_refuse()}
        title={listing.title}
        reasonForYes={false}
        decide={(show, reason) => decideHeld(listing.id, { show, reason: reason || null })}
        onDecided={onDecided}
      />
    </li>
  )
}

function Change({ change, onDecided }: { change: OpenChange; onDecided: () => void }) {
  const { before, after } = change
  const rows: [string, string, string][] = [
    [m.lst_title(), before.title, after.title],
    [m.lst_set(), setWords(before.setNumber), setWords(after.setNumber)],
    [m.lst_office_producer(), before.producer, after.producer],
  ]
  return (
    <li className="grid gap-3 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="font-bold break-words">
        {change.producerName} · {change.by}
      </p>
      <ul className="grid gap-1">
        {rows
          .filter(([, from, to]) => from !== to)
          .map(([name, from, to]) => (
            <li key={name} className="break-words">
              <span className="text-sm text-soft">{name}: </span>
              <del>{from}</del> → <ins className="font-bold no-underline">{to}</ins>
            </li>
          ))}
      </ul>
      <p className="break-words whitespace-pre-line">{change.reason}</p>
      <Decide
        yes={m.lst_office_accept()}
        no={m.lst_office_refuse()}
        title={before.title}
        reasonForYes
        decide={(accept, reason) => decideChange(change.id, { accept, reason })}
        onDecided={onDecided}
      />
    </li>
  )
}
