import { m } from "~/paraglide/messages"
import { TypedField } from "~/shared/forms/typed-field"
import { Field } from "~/shared/ui/field"
import { listingReaders } from "../../lib/listing-form"

type Texts = Readonly<Record<string, string | undefined>>

/**
 * What goods cost in one size, what the size is called and what it weighs when it is sent.
 *
 * @param counted asks for the stock as well, as of what is not there yet
 * @param priced without a price it cannot be sent
 * @param tried sending was tried
 */
export function OfferFields({
  values,
  mistakes,
  counted,
  priced,
  tried,
}: {
  values: Texts
  mistakes: Texts
  counted: boolean
  priced: boolean
  tried: boolean
}) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TypedField
        read={listingReaders.priceDong}
        tried={tried}
        required={priced}
        label={m.listing_price()}
        hint={m.listing_price_hint()}
        name="priceDong"
        maxLength={60}
        defaultValue={values.priceDong}
        error={mistakes.priceDong}
      />
      <Field
        label={m.listing_unit()}
        hint={m.listing_unit_hint()}
        name="unit"
        autoComplete="off"
        maxLength={60}
        defaultValue={values.unit}
        error={mistakes.unit}
      />
      <TypedField
        read={listingReaders.weightGrams}
        tried={tried}
        label={m.listing_weight()}
        hint={m.listing_weight_hint()}
        name="weightGrams"
        maxLength={60}
        defaultValue={values.weightGrams}
        error={mistakes.weightGrams}
      />
      {counted ? (
        <TypedField
          read={listingReaders.stock}
          tried={tried}
          label={m.listing_stock()}
          hint={m.listing_stock_hint()}
          name="stock"
          maxLength={40}
          defaultValue={values.stock ?? "0"}
          error={mistakes.stock}
        />
      ) : null}
    </div>
  )
}
