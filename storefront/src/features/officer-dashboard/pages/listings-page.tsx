import type { HeldListing, OpenChange } from "@ocop/contracts"
import { formatDong, neededLabel } from "@ocop/marketplace-rules"
import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Page } from "~/shared/dashboard/page"
import { timeWords } from "~/shared/dashboard/time-words"
import { IdentityChange } from "~/shared/listings/identity-change"
import { holdWords, labelWords, setWords } from "~/shared/listings/words"
import { EmptyState } from "~/shared/ui/empty-state"
import { Photo } from "~/shared/ui/photo"
import { Section } from "~/shared/ui/section"
import { decideChange, decideListing, heldListingsQuery, listingChangesQuery } from "../api/listings"
import { DecideButtons } from "../components/decide-buttons"
import { Facts } from "../components/facts"
import { HeldSites } from "../components/held-sites"

/** Goods that wait for an officer: held before display, or about to change what a certificate names. */
export function ListingsPage() {
  const held = useWholeList({
    query: useQuery({ ...heldListingsQuery, select: ({ listings }) => listings }),
  })
  const changes = useWholeList({
    query: useQuery({ ...listingChangesQuery, select: (page) => page.changes }),
  })
  return (
    <Page title={m.listing_office_nav()} text={m.listing_office_text()}>
      <ListTable
        label={m.listing_office_nav()}
        list={held}
        keyOf={({ id }) => id}
        card={(listing) => <Held listing={listing} />}
        empty={<EmptyState title={m.listing_office_none()} />}
      />
      <Section title={m.listing_office_changes()}>
        <ListTable
          label={m.listing_office_changes()}
          list={changes}
          keyOf={({ id }) => id}
          card={(change) => <Change change={change} />}
          empty={<EmptyState title={m.listing_office_changes_none()} />}
        />
      </Section>
      <HeldSites />
    </Page>
  )
}

function Held({ listing }: { listing: HeldListing }) {
  const facts: [string, string | null][] = [
    [m.listing_set(), setWords(listing.setNumber)],
    [m.listing_price(), listing.priceDong === null ? null : formatDong(listing.priceDong)],
    [
      m.listing_sizes(),
      listing.sizes
        .map(({ unit, priceDong }) => `${unit}: ${priceDong === null ? "–" : formatDong(priceDong)}`)
        .join("; ") || null,
    ],
    ...neededLabel(listing.setNumber).map((field): [string, string | null] => {
      const value = listing.label[field]
      return [labelWords[field](), value === null ? null : String(value)]
    }),
    [m.listing_story(), listing.story],
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
      <Facts facts={facts} />
      <DecideButtons
        yes={m.listing_office_show()}
        no={m.listing_office_refuse()}
        title={listing.title}
        reasonForYes={false}
        decide={({ accept, reason }) => decideListing(listing.id, { show: accept, reason: reason || null })}
        refresh={[heldListingsQuery.queryKey]}
      />
    </li>
  )
}

function Change({ change }: { change: OpenChange }) {
  return (
    <li className="grid gap-3 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="font-bold break-words">
        {change.producerName} · {change.by}
      </p>
      <IdentityChange change={change} />
      <p className="break-words whitespace-pre-line">{change.reason}</p>
      <DecideButtons
        yes={m.listing_office_accept()}
        no={m.listing_office_refuse()}
        title={change.before.title}
        reasonForYes
        decide={(decision) => decideChange(change.id, decision)}
        refresh={[listingChangesQuery.queryKey]}
      />
    </li>
  )
}
