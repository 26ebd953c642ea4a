import { legalType as legalTypeOf, productGroups, productSet, type LegalTypeKey } from "@ocop/ocop"
import { commune, province } from "@ocop/places"
import type { Locale } from "~/shared/i18n/locale"

/* Names of coded values in the visitor's language; an unknown code is shown as it is, never dropped. */

const inLocale = (entry: { nameVi: string; nameEn: string } | null | undefined, locale: Locale) =>
  entry ? (locale === "vi" ? entry.nameVi : entry.nameEn) : undefined

export const setName = (number: number, locale: Locale): string =>
  capitalized(inLocale(productSet(number), locale) ?? String(number))

export const groupName = (number: number, locale: Locale): string =>
  capitalized(
    inLocale(
      productGroups.find((group) => group.number === number),
      locale,
    ) ?? String(number),
  )

export const provinceName = (code: string, locale: Locale): string => inLocale(province(code), locale) ?? code

export function communeName(code: string, locale: Locale): string {
  const entry = commune(code)
  if (!entry) return code
  return locale === "vi" ? capitalized(`${entry.type} ${entry.nameVi}`) : entry.nameVi
}

export const legalTypeName = (key: LegalTypeKey, locale: Locale): string =>
  capitalized(inLocale(legalTypeOf(key), locale) ?? key)

export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1)
