import { AddForm } from "~/shared/basket/add-form"
import type { ListingView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { Button, LinkButton } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"

/** How many of one thing a form offers; the basket itself knows the exact limit. */
const MOST = 99

/** Puts goods into the basket: a plain form to the basket's page, which works without scripts. */
export function AddToBasket({ listing }: { listing: ListingView }) {
  if (listing.price === null || listing.variantId === null) {
    return (
      <div className="grid gap-2">
        <p className="text-soft">{m.product_on_request()}</p>
        <LinkButton
          to="/nha-san-xuat/$handle"
          params={{ handle: listing.producer.handle }}
          look="secondary"
          className="w-full sm:w-fit"
        >
          {m.product_contact_producer()}
        </LinkButton>
      </div>
    )
  }
  if (!listing.inStock) return <p className="font-bold text-soft">{m.product_sold_out()}</p>
  return (
    <AddForm className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="variantId" value={listing.variantId} />
      <label className="grid gap-1">
        <span className="text-sm font-bold">{m.product_quantity()}</span>
        <input
          name="quantity"
          type="number"
          inputMode="numeric"
          min={1}
          max={Math.min(listing.available, MOST)}
          defaultValue={1}
          required
          className={`${controlClass} w-24!`}
        />
      </label>
      <Button type="submit" className="flex-1 text-lg sm:flex-none sm:px-8">
        {m.product_add()}
      </Button>
    </AddForm>
  )
}
