import type { OwnListing, Problem } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { setStock } from "../../api/listings"
import { Failure } from "../failure"

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
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const counted = Number(new FormData(event.currentTarget).get("stocked"))
    setBusy(true)
    const result = await setStock(listingId, counted, sizeId)
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    setProblem(null)
    onChanged(result.value)
  }
  return (
    <form className="grid gap-3 sm:max-w-2xl" onSubmit={(event) => void send(event)}>
      {problem ? <Failure problem={problem} /> : null}
      <div className="flex items-end gap-2">
        <Field
          key={stocked}
          className="min-w-0 grow"
          label={m.listing_stock()}
          hint={reserved > 0 ? m.listing_reserved({ count: reserved }) : undefined}
          name="stocked"
          type="number"
          inputMode="numeric"
          required
          min={0}
          max={1_000_000}
          step={1}
          defaultValue={stocked}
        />
        <Button type="submit" look="secondary" disabled={busy}>
          {m.listing_stock_save()}
        </Button>
      </div>
    </form>
  )
}
