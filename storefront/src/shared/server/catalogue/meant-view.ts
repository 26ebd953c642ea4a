import type { Filters, Chip } from "@ocop/vietnamese-search"
import type { MeantView } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import type { Meaning } from "../search/meaning"
import { priceRange } from "./facets-view"
import { legalTypeName } from "./labels"

/** What was understood of the query's words, for the shopper to see and to undo. */
export function meantView({ understood, filters }: Meaning, locale: Locale): MeantView {
  const { chips, repairs, didYouMean } = understood
  const sure = repairs.every((repair) => repair.sure)
  return {
    chips: chips
      .filter((chip) => stands(chip, filters))
      .map((chip) => ({ label: locale === "vi" ? chip.label : englishLabel(chip, filters), q: chip.remove })),
    readAs: sure ? didYouMean : null,
    didYouMean: sure ? null : didYouMean,
  }
}

/** Whether a filter of the words applies; one that was chosen by hand replaces it. */
function stands({ kind }: Chip, filters: Filters): boolean {
  if (kind === "star") return filters.stars !== undefined
  if (kind === "price") return filters.priceMin !== undefined || filters.priceMax !== undefined
  if (kind === "place") return filters.provinceCodes !== undefined || filters.communeCodes !== undefined
  if (kind === "producerType") return filters.legalTypes !== undefined
  return true
}

function englishLabel({ kind, label }: Chip, filters: Filters): string {
  if (kind === "star") return `${(filters.stars ?? []).join(", ")} stars`
  if (kind === "price")
    return priceRange({ priceMin: filters.priceMin ?? null, priceMax: filters.priceMax ?? null }, "en")
  if (kind === "producerType")
    return (filters.legalTypes ?? []).map((type) => legalTypeName(type, "en")).join(", ")
  if (kind === "inStock") return "In stock"
  if (kind === "gift") return "As a gift"
  return label
}
