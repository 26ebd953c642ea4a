import type { DeliverySettings } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { dayName } from "~/shared/opening/opening-words"
import { PlaceFields } from "~/shared/places/place-fields"
import { TypedField } from "~/shared/forms/typed-field"
import { Field } from "~/shared/ui/field"
import { limitWords, termReaders, type DeliveryDraft, type DraftErrors } from "../../lib/delivery-draft"

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** Whether buyers may pick up their goods at the producer, where and when. */
export function OwnPickup({
  settings,
  draft,
  errors,
  onChange,
}: {
  settings: DeliverySettings
  draft: DeliveryDraft
  errors: DraftErrors
  onChange: (changes: Partial<DeliveryDraft>) => void
}) {
  const place = settings.pickup ?? settings.home
  const hoursError = errors["pickup.openingHours"]
  return (
    <div className="grid gap-4 rounded-card border border-line bg-sheet p-4">
      <label className="tap flex items-start gap-3">
        <input
          type="checkbox"
          checked={draft.offersPickup}
          onChange={(event) => onChange({ offersPickup: event.target.checked })}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <span className="grid">
          <span className="font-bold">{m.delivery_terms_pickup_on()}</span>
          <span className="text-sm text-soft">{m.delivery_terms_pickup_text()}</span>
        </span>
      </label>
      {draft.offersPickup ? (
        <>
          <fieldset className="grid gap-4">
            <legend className="mb-2 font-bold">{m.delivery_terms_place()}</legend>
            <PlaceFields
              provinceCode={place.provinceCode}
              communeCode={place.communeCode}
              onChoose={() => undefined}
              errors={errors["pickup.place"] ? { commune: errors["pickup.place"] } : {}}
            />
            <Field
              label={m.delivery_terms_street()}
              value={draft.street}
              maxLength={200}
              autoComplete="street-address"
              onChange={(event) => onChange({ street: event.target.value })}
              error={errors["pickup.street"]}
            />
          </fieldset>
          <fieldset className="grid gap-2">
            <legend className="mb-1 text-sm font-bold">{m.delivery_terms_days()}</legend>
            <div className="flex flex-wrap gap-x-4">
              {DAYS.map((day) => (
                <label key={day} className="tap flex items-center gap-2">
                  <input
                    type="checkbox"
                    checked={draft.days.includes(day)}
                    onChange={(event) =>
                      onChange({
                        days: event.target.checked
                          ? [...draft.days, day]
                          : draft.days.filter((one) => one !== day),
                      })
                    }
                    className="size-5 shrink-0 accent-accent"
                  />
                  {dayName(day)}
                </label>
              ))}
            </div>
            {hoursError ? (
              <p role="alert" className="text-sm font-bold text-bad">
                {hoursError}
              </p>
            ) : null}
          </fieldset>
          <div className="grid grid-cols-2 gap-3">
            <Field
              label={m.delivery_terms_opens()}
              type="time"
              value={draft.opens}
              onChange={(event) => onChange({ opens: event.target.value })}
            />
            <Field
              label={m.delivery_terms_closes()}
              type="time"
              value={draft.closes}
              onChange={(event) => onChange({ closes: event.target.value })}
            />
          </div>
          <TypedField
            read={termReaders.hours}
            label={m.delivery_terms_preparation()}
            hint={`${m.delivery_terms_preparation_hint()} ${limitWords(settings.limits.preparationHours, false)}.`}
            value={draft.preparation}
            onChange={(event) => onChange({ preparation: event.target.value })}
            error={errors["pickup.preparationHours"]}
          />
          <p className="text-sm text-soft">{m.delivery_terms_packed_hint()}</p>
        </>
      ) : null}
    </div>
  )
}
