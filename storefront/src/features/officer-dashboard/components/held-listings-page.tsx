import type { HeldListing, HeldListingPage, OpenChange, OpenChangePage } from "@ocop/contracts"
import { formatDong, neededLabel } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { IdentityChange } from "~/shared/listings/identity-change"
import { holdWords, labelWords, setWords } from "~/shared/listings/words"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Photo } from "~/shared/ui/photo"
import { decideChange, decideHeld, listChanges, listHeld } from "../api/listings"
import { Decide } from "./decide-held"
import { HeldSites } from "./held-sites"
import { FactList, WaitingQueue } from "./waiting-queue"

/** Goods that wait for an officer: held before display, or about to change what a certificate names. */
export function HeldListingsPage() {
  useTitle(`${m.lst_office_nav()} · ${m.office_title()}`)
  const held = useRead<HeldListingPage>("held listings", (signal) => listHeld(signal))
  const changes = useRead<OpenChangePage>("listing changes", (signal) => listChanges(signal))
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl">{m.lst_office_nav()}</h1>
      <p className="text-soft">{m.lst_office_text()}</p>
      <WaitingQueue
        queue={held}
        skeletons={3}
        none={m.lst_office_none()}
        items={({ listings }) =>
          listings.map((listing) => <Held key={listing.id} listing={listing} onDecided={held.reload} />)
        }
      />
      <h2 className="text-xl">{m.lst_office_changes()}</h2>
      <WaitingQueue
        queue={changes}
        skeletons={2}
        none={m.lst_office_changes_none()}
        items={({ changes: asked }) =>
          asked.map((change) => <Change key={change.id} change={change} onDecided={changes.reload} />)
        }
      />
      <HeldSites />
    </div>
  )
}

function Held({ listing, onDecided }: { listing: HeldListing; onDecided: () => void }) {
  const facts: [string, string | null][] = [
    [m.lst_set(), setWords(listing.setNumber)],
    [m.lst_price(), listing.priceDong === null ? null : formatDong(listing.priceDong)],
    [
      m.lst_sizes(),
      listing.sizes
        .map(({ unit, priceDong }) => `${unit}: ${priceDong === null ? "–" : formatDong(priceDong)}`)
        .join("; ") || null,
    ],
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
      <FactList facts={facts} />
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
  return (
    <li className="grid gap-3 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="font-bold break-words">
        {change.producerName} · {change.by}
      </p>
      <IdentityChange change={change} />
      <p className="break-words whitespace-pre-line">{change.reason}</p>
      <Decide
        yes={m.lst_office_accept()}
        no={m.lst_office_refuse()}
        title={change.before.title}
        reasonForYes
        decide={(accept, reason) => decideChange(change.id, { accept, reason })}
        onDecided={onDecided}
      />
    </li>
  )
}
