import type { CatalogueFacets, CatalogueQuery, FacetCount, LegalType } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { addressOfQuery, LEGAL_TYPE_WORDS, listOf, type ListKey } from "~/shared/catalogue/address"
import type { ChipView, FacetOption, FacetsView } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { communeName, groupName, legalTypeName, provinceName, setName } from "./labels"

/** Options per facet at most; chosen ones are always shown. */
const MAX_OPTIONS: Readonly<Record<ListKey, number>> = {
  sao: 3,
  nhom: 6,
  bo: 26,
  tinh: 34,
  xa: 40,
  nsx: 12,
  loai: 4,
}

/** Label of one value of the address, in the visitor's language. */
export function labelOf(
  key: ListKey,
  value: string,
  locale: Locale,
  names: ReadonlyMap<string, string>,
): string {
  switch (key) {
    case "sao":
      return locale === "vi" ? `${value} sao` : `${value} stars`
    case "nhom":
      return groupName(Number(value), locale)
    case "bo":
      return setName(Number(value), locale)
    case "tinh":
      return provinceName(value, locale)
    case "xa":
      return communeName(value, locale)
    case "nsx":
      return names.get(value) ?? value
    case "loai": {
      const type = Object.entries(LEGAL_TYPE_WORDS).find(([, word]) => word === value)?.[0]
      return type ? legalTypeName(type as LegalType, locale) : value
    }
  }
}

/** Options of one facet: counted values and chosen ones (also those that count nothing now), chosen first in line. */
export function optionsOf(
  key: ListKey,
  counted: readonly FacetCount[],
  chosen: readonly string[],
  label: (value: string) => string,
): FacetOption[] {
  const counts = new Map(counted.map(({ value, count }) => [value, count]))
  const values = [...new Set([...chosen, ...counts.keys()])]
  const options = values.map((value) => ({
    value,
    label: label(value),
    count: counts.get(value) ?? 0,
    selected: chosen.includes(value),
  }))
  if (key === "sao") return options.sort((a, b) => Number(b.value) - Number(a.value))
  if (key === "nhom") return options.sort((a, b) => Number(a.value) - Number(b.value))
  const rank = (option: FacetOption) => (option.selected ? 1 : 0)
  return options
    .sort((a, b) => rank(b) - rank(a) || b.count - a.count)
    .slice(0, Math.max(MAX_OPTIONS[key], chosen.length))
}

/** Facets of a browse page, from the contract's counts. */
export function facetsView(
  facets: CatalogueFacets,
  query: CatalogueQuery,
  locale: Locale,
  names: ReadonlyMap<string, string>,
): FacetsView {
  const address = addressOfQuery(query)
  const optionsFor = (key: ListKey, counted: readonly FacetCount[]) =>
    optionsOf(key, counted, listOf(address, key), (value) => labelOf(key, value, locale, names))
  const asWords = facets.legalTypes.flatMap(({ value, count }) => {
    const word = LEGAL_TYPE_WORDS[value as LegalType]
    return word ? [{ value: word, count }] : []
  })
  return {
    sao: optionsFor("sao", facets.stars),
    nhom: optionsFor("nhom", facets.groups),
    bo: optionsFor("bo", facets.sets),
    tinh: optionsFor("tinh", facets.provinces),
    // Communes are offered inside a chosen province; all 3,321 at once help nobody.
    xa: query.provinces.length > 0 || query.communes.length > 0 ? optionsFor("xa", facets.communes) : [],
    nsx: optionsFor("nsx", facets.producers),
    loai: optionsFor("loai", asWords),
    chungNhan: facets.certified,
    conHang: facets.inStock,
    nu: facets.womenLed,
  }
}

/** Active filters with their labels. */
export function chipsOf(
  query: CatalogueQuery,
  locale: Locale,
  names: ReadonlyMap<string, string>,
): ChipView[] {
  const address = addressOfQuery(query)
  const chips: ChipView[] = (["sao", "nhom", "bo", "tinh", "xa", "loai", "nsx"] as const).flatMap((key) =>
    listOf(address, key).map((value) => ({ key, value, label: labelOf(key, value, locale, names) })),
  )
  if (address.gia) chips.push({ key: "gia", value: address.gia, label: priceRange(query, locale) })
  if (query.certified)
    chips.push({
      key: "chung-nhan",
      value: "1",
      label: locale === "vi" ? "Còn chứng nhận OCOP" : "OCOP certificate in force",
    })
  if (query.inStock)
    chips.push({ key: "con-hang", value: "1", label: locale === "vi" ? "Còn hàng" : "In stock" })
  if (query.womenLed)
    chips.push({ key: "nu", value: "1", label: locale === "vi" ? "Phụ nữ làm chủ" : "Led by women" })
  return chips
}

type Prices = Pick<CatalogueQuery, "priceMin" | "priceMax">

export function priceRange({ priceMin, priceMax }: Prices, locale: Locale): string {
  if (priceMin === null) return `≤ ${formatDong(priceMax ?? 0)}`
  if (priceMax === null) return `≥ ${formatDong(priceMin)}`
  return `${formatDong(priceMin)} ${locale === "vi" ? "đến" : "to"} ${formatDong(priceMax)}`
}
