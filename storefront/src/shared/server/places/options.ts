import { communeFullName, communesOf, provinces } from "@ocop/places"
import type { Locale } from "~/shared/i18n/locale"
import type { CommuneOption, ProvinceOption } from "~/shared/places/views"

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, "vi")

/** The 34 provinces by name; "TP. Hồ Chí Minh" stands under H, where people look for it. */
export const provinceOptions = (locale: Locale): ProvinceOption[] =>
  provinces
    .map((entry) => ({
      code: entry.code,
      name: locale === "vi" ? entry.nameVi.replace(/^TP\. /, "") : entry.nameEn,
    }))
    .sort(byName)

/** Communes of a province by name without type, as a list to choose from; none for an unknown code. */
export const communeOptions = (provinceCode: string): CommuneOption[] =>
  [...communesOf(provinceCode)]
    .sort((a, b) => a.nameVi.localeCompare(b.nameVi, "vi"))
    .map((entry) => ({ code: entry.code, name: communeFullName(entry) }))
