import { productSets } from "@ocop/ocop"
import { oldDistricts, oldProvinces } from "@ocop/places"
import { provinces } from "@ocop/places/provinces"
import { fold } from "@ocop/vietnamese-search"
import { placeLookup } from "@ocop/vietnamese-search/places"
import type { TypingSuggestion } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { setName } from "./labels"

/** Suggestions of product sets at most. Sets and places do not change while the server runs, so they are in memory. */
const SETS = 2
const PLACES = 2
/** Letters at least; two are in every name. */
const LEAST_LETTERS = 3

interface Place {
  readonly key: string
  readonly suggestion: TypingSuggestion
}
let known: Place[] | undefined

const begins = (key: string, typed: string): boolean => key.startsWith(typed) || key.includes(` ${typed}`)

/** Product sets with a word that begins as typed. */
export function setsNamed(typed: string, locale: Locale): TypingSuggestion[] {
  const key = fold(typed)
  if (key.length < LEAST_LETTERS) return []
  return productSets
    .filter((set) => begins(fold(set.nameVi), key) || begins(fold(set.nameEn), key))
    .slice(0, SETS)
    .map((set) => ({ kind: "set", value: String(set.number), name: setName(set.number, locale), note: null }))
}

/** Present and former places whose name begins as typed. */
export function placesNamed(typed: string, locale: Locale): TypingSuggestion[] {
  const key = fold(typed)
  if (key.length < LEAST_LETTERS) return []
  known ??= places()
  return known
    .filter((place) => place.key.startsWith(key))
    .slice(0, PLACES)
    .map(({ suggestion }) =>
      locale === "en" && suggestion.value.length === 2
        ? {
            ...suggestion,
            name: provinces.find(({ code }) => code === suggestion.value)?.nameEn ?? suggestion.name,
          }
        : suggestion,
    )
}

/** Present and former places; provinces are filters, former names are queries that say that a place is meant. */
function places(): Place[] {
  const lookup = placeLookup()
  const today = provinces.map((entry): Place => ({
    key: fold(entry.nameVi.replace(/^TP\. /, "")),
    suggestion: { kind: "place", value: entry.code, name: entry.nameVi, note: null },
  }))
  const names = new Set(today.map(({ key }) => key))
  const former = [
    ...oldProvinces.map((old) => ({ name: old.nameVi, says: `tỉnh ${old.nameVi}`, type: "tinh" })),
    ...oldDistricts.map((old) => ({ name: old.nameVi, says: `huyện ${old.nameVi}`, type: "huyen" })),
  ].flatMap(({ name, says, type }): Place[] => {
    const place = lookup(name.toLowerCase(), type)
    const key = fold(name)
    if (!place || names.has(key)) return []
    names.add(key)
    return [{ key, suggestion: { kind: "place", value: `ở ${says}`, name, note: place.label } }]
  })
  return [...today, ...former]
}
