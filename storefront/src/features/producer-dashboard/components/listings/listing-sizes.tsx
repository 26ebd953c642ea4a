import type { ListingSize, OwnListing, Problem } from "@ocop/contracts"
import { formatDong, MOST_SIZES } from "@ocop/marketplace-rules"
import { useState, type FormEvent, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { addSize, removeSize, saveSize } from "../../api/listings"
import { mistakesOf, sizeOf, unreadForm, valuesOfSize } from "../../lib/listing-form"
import { FormProblem } from "../form-problem"
import { OfferFields } from "./offer-fields"
import { StockForm } from "./stock-form"

const lineOf = ({ unit, priceDong, stocked, reserved }: ListingSize): string =>
  m.listing_size_line({
    unit,
    price: priceDong === null ? m.listing_no_price() : formatDong(priceDong),
    count: Math.max(0, stocked - reserved),
  })

/**
 * The same goods in other jars: each with a price and stock of its own.
 *
 * @param writes may add, change and remove
 * @param counts may say how many there are
 */
export function ListingSizes({
  listing,
  writes,
  counts,
  onChanged,
}: {
  listing: OwnListing
  writes: boolean
  counts: boolean
  onChanged: (listing: OwnListing) => void
}) {
  if (!writes && listing.sizes.length === 0) return null
  return (
    <section aria-labelledby="quy-cach" className="grid gap-3 sm:max-w-2xl">
      <h2 id="quy-cach" className="text-xl">
        {m.listing_sizes()}
      </h2>
      {writes ? <p className="text-sm text-soft">{m.listing_sizes_text()}</p> : null}
      {listing.sizes.map((size) => (
        <Fold key={size.id} line={lineOf(size)}>
          {counts ? (
            <StockForm
              listingId={listing.id}
              sizeId={size.id}
              stocked={size.stocked}
              reserved={size.reserved}
              onChanged={onChanged}
            />
          ) : null}
          {writes ? <SizeForm listing={listing} size={size} onChanged={onChanged} /> : null}
        </Fold>
      ))}
      {writes && listing.sizes.length < MOST_SIZES ? (
        // A new form after each size: what was just added does not stand in it.
        <Fold key={listing.sizes.length} line={`+ ${m.listing_size_add()}`}>
          <SizeForm listing={listing} size={null} onChanged={onChanged} />
        </Fold>
      ) : null}
    </section>
  )
}

/** What is folded up is not drawn, so that a page has each of its labels once. */
function Fold({ line, children }: { line: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className="rounded-card border border-line bg-sheet"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="tap cursor-pointer px-4 py-3 font-bold break-words">{line}</summary>
      {open ? <div className="grid gap-4 border-t border-line p-4">{children}</div> : null}
    </details>
  )
}

function SizeForm({
  listing,
  size,
  onChanged,
}: {
  listing: OwnListing
  size: ListingSize | null
  onChanged: (listing: OwnListing) => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const act = async (job: ReturnType<typeof addSize>) => {
    setBusy(true)
    const result = await job
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    setProblem(null)
    onChanged(result.value)
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = sizeOf(new FormData(event.currentTarget))
    if (!read.ok) return setProblem({ ...unreadForm })
    const { stock, ...body } = read.body
    void act(size ? saveSize(listing.id, size.id, body) : addSize(listing.id, { ...body, stock }))
  }
  const mistakes = mistakesOf(problem)
  return (
    <form noValidate className="grid gap-4" onSubmit={send}>
      {problem ? <FormProblem problem={problem} /> : null}
      <OfferFields
        values={valuesOfSize(size)}
        mistakes={mistakes}
        counted={size === null}
        priced
        tried={problem !== null}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look={size ? "secondary" : "primary"} disabled={busy}>
          {busy ? m.producer_dashboard_sending() : size ? m.listing_size_save() : m.listing_size_add()}
        </Button>
        {size ? (
          <Button look="quiet" disabled={busy} onClick={() => void act(removeSize(listing.id, size.id))}>
            {m.listing_size_remove()}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
