import { m } from "~/paraglide/messages"
import { Field } from "~/shared/ui/field"

type Texts = Readonly<Record<string, string | undefined>>

/**
 * What goods cost in one size, what the size is called and what it weighs when it is sent.
 *
 * @param counted asks for the stock as well, as of what is not there yet
 */
export function OfferFields({
  values,
  mistakes,
  counted,
}: {
  values: Texts
  mistakes: Texts
  counted: boolean
}) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field
        label={m.listing_price()}
        hint={m.listing_price_hint()}
        name="priceDong"
        inputMode="numeric"
        autoComplete="off"
        maxLength={15}
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
      <Field
        label={m.listing_weight()}
        hint={m.listing_weight_hint()}
        name="weightGrams"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        defaultValue={values.weightGrams}
        error={mistakes.weightGrams}
      />
      {counted ? (
        <Field
          label={m.listing_stock()}
          name="stock"
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          defaultValue={values.stock ?? "0"}
          error={mistakes.stock}
        />
      ) : null}
    </div>
  )
}
