import type { ListingDocument } from "@ocop/contracts"
import { formatWeight } from "@ocop/marketplace-rules"
import type { ListingView } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { m } from "~/paraglide/messages"
import { groupName, setName } from "./labels"

const decimal = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-GB") }

/** Shelf life as labels state it: in months where the days are a whole number of them. */
function shelfLife(days: number, locale: Locale): string {
  return days >= 60 && days % 30 === 0
    ? m.product_label_months({ count: days / 30 }, { locale })
    : m.product_label_days({ count: days }, { locale })
}

/** Label data of a listing (Decrees 43/2017/NĐ-CP and 111/2021/NĐ-CP), as names and values. */
export function labelRows(listing: ListingDocument, locale: Locale): ListingView["label"] {
  const { label, placeName, placeAsWritten } = listing
  const illustrative = listing.illustrative ?? []
  const rows: Array<[string, string | null | undefined, boolean?]> = [
    [
      m.product_label_group({}, { locale }),
      `${groupName(listing.group, locale)} – ${setName(listing.set, locale)}`,
    ],
    [m.product_label_ingredients({}, { locale }), listing.ingredients],
    [m.product_label_net_content({}, { locale }), label?.netContent],
    [
      m.product_label_weight({}, { locale }),
      listing.weightGrams ? formatWeight(listing.weightGrams) : null,
      illustrative.includes("weight"),
    ],
    [m.product_label_unit({}, { locale }), listing.unit],
    [
      m.product_label_alcohol({}, { locale }),
      label?.alcoholPercent == null ? null : `${decimal[locale].format(label.alcoholPercent)} % vol`,
    ],
    [
      m.product_label_shelf_life({}, { locale }),
      label?.shelfLifeDays ? shelfLife(label.shelfLifeDays, locale) : null,
    ],
    [m.product_label_usage({}, { locale }), listing.usage],
    [m.product_label_storage({}, { locale }), listing.storage],
    [m.product_label_warning({}, { locale }), label?.warning],
    [m.product_label_barcode({}, { locale }), listing.barcode],
    [m.product_label_origin({}, { locale }), label?.origin],
    [m.product_label_place({}, { locale }), placeName],
    [
      m.product_label_place_as_written({}, { locale }),
      placeAsWritten && placeAsWritten !== placeName ? placeAsWritten : null,
    ],
  ]
  return rows.flatMap(([name, value, madeUp = false]) =>
    value ? [{ name, value, illustrative: madeUp }] : [],
  )
}
