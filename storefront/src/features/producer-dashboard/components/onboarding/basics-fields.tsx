import type { ProfileField } from "@ocop/contracts"
import { legalTypes } from "@ocop/ocop"
import { m } from "~/paraglide/messages"
import { legalTypeWords } from "~/shared/onboarding/words"
import { PhoneField } from "~/shared/forms/phone-field"
import { PlaceFields } from "~/shared/places/place-fields"
import { Field, Select } from "~/shared/ui/field"
import type { KeptValues } from "../../lib/kept-form"

/** Who the producer is and where: the fields that registering and the application have in common. */
export function BasicsFields({
  values,
  mistakes,
  remarks = {},
  onPlace,
}: {
  values: KeptValues
  mistakes: Readonly<Record<string, string>>
  /** What an officer wrote about a part. */
  remarks?: Partial<Record<ProfileField, string>>
  onPlace: () => void
}) {
  return (
    <>
      <Field
        label={m.onboarding_name()}
        hint={m.onboarding_name_hint()}
        name="name"
        autoComplete="organization"
        maxLength={200}
        defaultValue={values.name}
        error={mistakes.name ?? remarks.name}
      />
      <Select
        label={m.onboarding_legal_type()}
        name="legalType"
        defaultValue={values.legalType ?? ""}
        error={mistakes.legalType ?? remarks.legalType}
      >
        <option value="">{m.onboarding_choose()}</option>
        {legalTypes.map(({ key }) => (
          <option key={key} value={key}>
            {legalTypeWords(key)}
          </option>
        ))}
      </Select>
      <Field
        label={m.onboarding_tax_code()}
        hint={m.onboarding_tax_code_hint()}
        name="taxCode"
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        defaultValue={values.taxCode}
        error={mistakes.taxCode ?? remarks.taxCode}
      />
      <PhoneField
        tried={mistakes.phone !== undefined}
        label={m.onboarding_phone()}
        hint={m.onboarding_phone_hint()}
        name="phone"
        defaultValue={values.phone}
        error={mistakes.phone ?? remarks.phone}
      />
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-bold">{m.onboarding_place()}</legend>
        {remarks.place ? <p className="text-sm font-bold text-bad">{remarks.place}</p> : null}
        <PlaceFields
          provinceCode={values.provinceCode || null}
          communeCode={values.communeCode || null}
          onChoose={onPlace}
          errors={{
            ...(mistakes.provinceCode ? { province: mistakes.provinceCode } : {}),
            ...(mistakes.communeCode ? { commune: mistakes.communeCode } : {}),
          }}
        />
        <Field
          label={m.onboarding_address()}
          hint={m.onboarding_address_hint()}
          name="address"
          autoComplete="street-address"
          maxLength={300}
          defaultValue={values.address}
          error={mistakes.address}
        />
      </fieldset>
    </>
  )
}

/** What the fields hold, as the backend reads it. */
export function basicsOf(form: FormData) {
  const given = (key: string) => String(form.get(key) ?? "").trim()
  return {
    name: given("name"),
    legalType: given("legalType"),
    taxCode: given("taxCode"),
    provinceCode: given("provinceCode"),
    communeCode: given("communeCode"),
    address: given("address"),
    phone: given("phone"),
  }
}
