import type { OwnListing, Problem } from "@ocop/contracts"
import { groupedText } from "@ocop/typed-values"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { TypedField } from "~/shared/forms/typed-field"
import { setStock } from "../../api/listings"
import { Failure } from "~/shared/dashboard/failure"
import { listingReaders } from "../../lib/listing-form"

/** How many there are at home, of the first size or of a further one. */
export function StockForm({
  listingId,
  sizeId,
  stocked,
  reserved,
  onChanged,
}: {
  listingId: string
  sizeId?: string
  stocked: number
  reserved: number
  onChanged: (listing: OwnListing) => void
}) {
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const counted = listingReaders.stock(String(new FormData(event.currentTarget).get("stocked") ?? ""))
    setTried(true)
    if (!counted.ok) return
    setBusy(true)
    const result = await setStock(listingId, counted.value, sizeId)
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    setProblem(null)
    onChanged(result.value)
  }
  return (
    <form noValidate className="grid gap-3 sm:max-w-2xl" onSubmit={(event) => void send(event)}>
      {problem ? <Failure problem={problem} /> : null}
      <div className="flex items-end gap-2">
        <TypedField
          read={listingReaders.stock}
          tried={tried}
          key={stocked}
          className="min-w-0 grow"
          label={m.listing_stock()}
          hint={reserved > 0 ? m.listing_reserved({ count: reserved }) : undefined}
          name="stocked"
          required
          maxLength={40}
          defaultValue={groupedText(stocked)}
        />
        <Button type="submit" look="secondary" disabled={busy}>
          {m.listing_stock_save()}
        </Button>
      </div>
    </form>
  )
}
