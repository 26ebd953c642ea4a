import { m } from "~/paraglide/messages"
import { PhoneField } from "~/shared/forms/phone-field"
import { Field } from "~/shared/ui/field"
import type { OrderErrors, OrderFields } from "../lib/order-form"
import { errorText } from "./error-text"
import { FormPart } from "./form-part"

/** Contact of the buyer. No account: telephone number and order code find the order again. */
export function ContactFields({ typed, errors }: { typed: OrderFields; errors: OrderErrors }) {
  return (
    <FormPart title={m.checkout_who()}>
      <Field
        label={m.checkout_name()}
        name="name"
        defaultValue={typed.name}
        required
        maxLength={120}
        autoComplete="name"
        autoCapitalize="words"
        error={errorText(errors.name)}
      />
      <PhoneField
        label={m.checkout_phone()}
        hint={m.checkout_phone_hint()}
        name="phone"
        defaultValue={typed.phone}
        required
        tried={errors.phone !== undefined}
        error={errorText(errors.phone)}
      />
      <Field
        label={m.checkout_email()}
        name="email"
        type="email"
        inputMode="email"
        defaultValue={typed.email}
        maxLength={254}
        autoComplete="email"
        error={errorText(errors.email)}
      />
    </FormPart>
  )
}
