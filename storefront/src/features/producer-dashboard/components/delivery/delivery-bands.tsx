import type { DeliveryBand, DeliverySettings } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { TypedField } from "~/shared/forms/typed-field"
import {
  BANDS,
  bandWords,
  limitWords,
  termReaders,
  type BandDraft,
  type DraftErrors,
} from "../../lib/delivery-draft"
import { weightWords } from "./delivery-preview"

type Changes = Partial<BandDraft>

/** A card for each band: the platform's price, or the producer's own. */
export function DeliveryBands({
  settings,
  bands,
  errors,
  onChange,
}: {
  settings: DeliverySettings
  bands: Readonly<Record<DeliveryBand, BandDraft>>
  errors: DraftErrors
  onChange: (band: DeliveryBand, changes: Changes) => void
}) {
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {BANDS.map((band) => (
        <Band
          key={band}
          band={band}
          draft={bands[band]}
          settings={settings}
          errors={errors}
          onChange={(changes) => onChange(band, changes)}
        />
      ))}
    </ul>
  )
}

function Band({
  band,
  draft,
  settings: { platform, limits },
  errors,
  onChange,
}: {
  band: DeliveryBand
  draft: BandDraft
  settings: DeliverySettings
  errors: DraftErrors
  onChange: (changes: Changes) => void
}) {
  const { baseDong, baseGrams, perExtra500gDong, daysMin, daysMax } = platform.bands[band]
  const error = (field: string) => errors[`bands.${band}.${field}`]
  return (
    <li>
      <fieldset className="grid gap-3 rounded-card border border-line bg-sheet p-4">
        <legend className="float-left w-full text-lg font-bold">{bandWords[band]()}</legend>
        <p className="clear-both text-sm text-soft tabular-nums">
          {m.delivery_terms_band_platform()}: {formatDong(baseDong)} ({weightWords(baseGrams)}) +{" "}
          {formatDong(perExtra500gDong)}/500 g · {m.delivery_terms_days_range({ from: daysMin, to: daysMax })}
        </p>
        <label className="tap flex items-center gap-3">
          <input
            type="checkbox"
            checked={draft.own}
            onChange={(event) => onChange({ own: event.target.checked })}
            className="size-5 shrink-0 accent-accent"
          />
          {m.delivery_terms_own_price()}
        </label>
        {draft.own ? (
          <div className="grid gap-3 sm:grid-cols-2">
            <TypedField
              label={m.delivery_terms_base({ weight: weightWords(baseGrams) })}
              hint={limitWords(limits.baseDong[band])}
              read={termReaders.dong}
              value={draft.base}
              onChange={(event) => onChange({ base: event.target.value })}
              error={error("baseDong")}
            />
            <TypedField
              label={m.delivery_terms_extra()}
              hint={limitWords(limits.perExtra500gDong)}
              read={termReaders.dong}
              value={draft.extra}
              onChange={(event) => onChange({ extra: event.target.value })}
              error={error("perExtra500gDong")}
            />
            <TypedField
              label={m.delivery_terms_days_min()}
              hint={limitWords(limits.days, false)}
              read={termReaders.days}
              value={draft.min}
              onChange={(event) => onChange({ min: event.target.value })}
              error={error("days.0")}
            />
            <TypedField
              label={m.delivery_terms_days_max()}
              hint={limitWords(limits.days, false)}
              read={termReaders.days}
              value={draft.max}
              onChange={(event) => onChange({ max: event.target.value })}
              error={error("days.1")}
            />
          </div>
        ) : null}
      </fieldset>
    </li>
  )
}
