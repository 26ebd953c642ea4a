import { useId } from "react"
import type { DeliveryChoice } from "~/shared/basket/views"
import PlacePicker from "~/shared/places/place-picker"
import type { ChosenPlace } from "~/shared/places/views"
import { m } from "~/paraglide/messages"
import { buttonClass } from "~/shared/ui/button"
import { controlClass, Field } from "~/shared/ui/field"
import type { OrderErrors, OrderFields } from "../lib/order-form"
import { errorText } from "./error-text"
import { FormPart } from "./form-part"

/** Delivery address: two levels since 01/07/2025, with a search that knows the former names. */
export function AddressFields({
  delivery,
  typed,
  errors,
  onChoose,
}: {
  delivery: DeliveryChoice
  typed: OrderFields
  errors: OrderErrors
  onChoose: (place: ChosenPlace | null) => void
}) {
  const noteId = useId()
  const noteError = errorText(errors.note)
  return (
    <FormPart title={m.checkout_where()}>
      <PlacePicker
        provinces={delivery.provinces}
        communes={delivery.communes}
        provinceCode={delivery.provinceCode}
        communeCode={delivery.communeCode}
        names={{ province: "province", commune: "commune" }}
        errors={{ province: errorText(errors.province), commune: errorText(errors.commune) }}
        onChoose={onChoose}
        required
      />
      {/* Without scripts the server fills in communes and fee; nothing typed is lost. */}
      <button
        type="submit"
        name="intent"
        value="place"
        formNoValidate
        className={buttonClass("secondary", "hidden! noscript:inline-flex!")}
      >
        {m.checkout_show_communes()}
      </button>
      <Field
        label={m.checkout_street()}
        hint={m.checkout_street_hint()}
        name="street"
        defaultValue={typed.street}
        required
        maxLength={200}
        autoComplete="street-address"
        error={errorText(errors.street)}
      />
      <div className="grid gap-1">
        <label htmlFor={noteId} className="text-sm font-bold">
          {m.checkout_note()}
        </label>
        <textarea
          id={noteId}
          name="note"
          rows={2}
          maxLength={500}
          defaultValue={typed.note}
          className={controlClass}
          aria-invalid={noteError ? true : undefined}
          aria-describedby={noteError ? `${noteId}-error` : undefined}
        />
        {noteError ? (
          <p id={`${noteId}-error`} className="text-sm font-bold text-bad">
            {noteError}
          </p>
        ) : null}
      </div>
    </FormPart>
  )
}
