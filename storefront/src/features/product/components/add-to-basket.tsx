import { formatDong } from "@ocop/marketplace-rules"
import { AddForm } from "~/shared/basket/add-form"
import type { ListingView, SizeView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { Button, LinkButton } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"

/** Largest quantity that the form offers; the basket itself knows the exact limit. */
const MOST = 99

/** Adds the listing to the basket: a plain form to the basket's page, which works without scripts. */
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
    <AddForm
      most={Math.min(Math.max(listing.available, ...listing.sizes.map(({ available }) => available)), MOST)}
      className="flex flex-wrap items-end gap-3"
    >
      {listing.sizes.length > 0 ? (
        <SizeChoice sizes={listing.sizes} />
      ) : (
        <input type="hidden" name="variantId" value={listing.variantId} />
      )}
      <label className="grid gap-1">
        <span className="text-sm font-bold">{m.product_quantity()}</span>
        <input
          name="quantity"
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          defaultValue="1"
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

/** Choice of the size; the first available one is preset. */
function SizeChoice({ sizes }: { sizes: readonly SizeView[] }) {
  const first = sizes.find(({ available }) => available > 0)?.variantId
  return (
    <fieldset className="w-full">
      <legend className="mb-1 text-sm font-bold">{m.product_sizes()}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {sizes.map(({ variantId, unit, price, available }) => (
          <label
            key={variantId}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-card border border-line bg-sheet px-3 py-2 has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-disabled:cursor-default has-disabled:opacity-60"
          >
            <input
              type="radio"
              name="variantId"
              value={variantId}
              required
              disabled={available === 0}
              defaultChecked={variantId === first}
              className="size-5 accent-accent"
            />
            <span className="grid min-w-0 grow">
              <span className="break-words">{unit ?? m.product_size_usual()}</span>
              <span className="text-sm text-soft">
                {available > 0 ? m.product_size_left({ count: available }) : m.ui_sold_out()}
              </span>
            </span>
            <span className="font-bold whitespace-nowrap text-accent-ink tabular-nums">
              {formatDong(price)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
