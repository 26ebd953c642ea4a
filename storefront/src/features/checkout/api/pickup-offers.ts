import type { PickupOffer } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { readerBackend } from "~/shared/server/reader-backend"

/** Reads the sales points where the basket can be picked up, those of the buyer's province first among equals. */
export async function pickupOffers(
  basketId: string,
  provinceCode: string | null,
  locale: Locale,
): Promise<PickupOffer[]> {
  const read = await readerBackend(locale)("listPickupOffers", { params: { id: basketId } })
  if (!read.ok) return []
  const far = ({ point }: PickupOffer) => (point.provinceCode === provinceCode ? 0 : 1)
  return read.value.offers.toSorted((a, b) => a.short.length - b.short.length || far(a) - far(b))
}
