import type { DeliveryBand, DeliverySettings } from "@ocop/contracts"
import { parcelFee } from "@ocop/delivery"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { Section } from "~/shared/ui/section"
import { BANDS, bandWords, dongOf, type DeliveryDraft } from "../../lib/delivery-draft"

const WEIGHTS = [1_000, 3_000, 5_000] as const

/** "500 g", "1,5 kg". */
export const weightWords = (grams: number): string =>
  grams < 1_000 ? `${String(grams)} g` : `${(grams / 1_000).toLocaleString("vi-VN")} kg`

/** The fee by what is typed, by the same rule that charges it; null while something is no number. */
function feeOf(
  band: DeliveryBand,
  grams: number,
  draft: DeliveryDraft,
  { platform }: DeliverySettings,
): number | null {
  const { daysMin, daysMax, ...tariff } = platform.bands[band]
  const { own, base, extra } = draft.bands[band]
  const baseDong = own ? dongOf(base) : tariff.baseDong
  const perExtra500gDong = own ? dongOf(extra) : tariff.perExtra500gDong
  if (baseDong === null || perExtra500gDong === null) return null
  return parcelFee({ ...tariff, baseDong, perExtra500gDong, days: [daysMin, daysMax] }, grams)
}

/** What buyers will be asked for, before it is saved. */
export function DeliveryPreview({ draft, settings }: { draft: DeliveryDraft; settings: DeliverySettings }) {
  const free = draft.free.trim() === "" ? settings.platform.freeFromDong : dongOf(draft.free)
  return (
    <Section title={m.delivery_terms_preview()}>
      <p className="text-sm text-soft">{m.delivery_terms_preview_text()}</p>
      <ul className="grid gap-2 rounded-card border border-line bg-sheet p-4" aria-live="polite">
        {WEIGHTS.map((grams) => (
          <li key={grams} className="tabular-nums">
            {m.delivery_terms_preview_line({
              weight: weightWords(grams),
              fees: BANDS.map((band) => {
                const fee = feeOf(band, grams, draft, settings)
                return `${bandWords[band]().toLocaleLowerCase("vi")} ${fee === null ? "…" : formatDong(fee)}`
              }).join(" · "),
            })}
          </li>
        ))}
        {free === null ? null : <li>{m.delivery_terms_preview_free({ amount: formatDong(free) })}</li>}
      </ul>
    </Section>
  )
}
