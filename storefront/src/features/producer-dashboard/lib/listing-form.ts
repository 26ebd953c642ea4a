import type { ListingBody, NewListingBody, NewSizeBody, OwnListing, Problem } from "@ocop/contracts"
import { labelFields, listingBounds, type LabelField } from "@ocop/marketplace-rules"
import {
  decimalText,
  groupedText,
  isReadingCode,
  readDays,
  readGrams,
  readPercent,
  readPieces,
  readPriceDong,
  type Reading,
} from "@ocop/typed-values"
import { m } from "~/paraglide/messages"
import { fieldReader, type ReadForm } from "~/shared/forms/read-fields"
import { labelWords } from "~/shared/listings/words"
import type { KeptValues } from "./kept-form"

/** How each number of a listing is read, by the name of its field. */
export const listingReaders = {
  priceDong: (typed) => readPriceDong(typed, listingBounds.priceDong),
  weightGrams: (typed) => readGrams(typed, { ...listingBounds.weightGrams, bare: "g" }),
  stock: (typed) => readPieces(typed, listingBounds.stock),
  shelfLifeDays: (typed) => readDays(typed, listingBounds.shelfLifeDays),
  alcoholPercent: (typed) => readPercent(typed, listingBounds.alcoholPercent),
} satisfies Record<keyof typeof listingBounds, (typed: string) => Reading<number>>

const text = (value: string | null): string => value ?? ""
const whole = (value: number | null): string => (value === null ? "" : groupedText(value))

/** One size, of goods or a further one; null: a new one. */
export const valuesOfSize = (
  size: Pick<OwnListing, "unit" | "priceDong" | "weightGrams"> | null,
): KeptValues =>
  size === null
    ? {}
    : { unit: text(size.unit), priceDong: whole(size.priceDong), weightGrams: whole(size.weightGrams) }

export function valuesOf(listing: OwnListing | null): KeptValues {
  if (listing === null) return {}
  const { shelfLifeDays, alcoholPercent, ...words } = listing.label
  return {
    title: listing.title,
    setNumber: String(listing.setNumber),
    ...valuesOfSize(listing),
    story: text(listing.story),
    videoUrl: text(listing.videoUrl),
    ...Object.fromEntries(Object.entries(words).map(([field, value]) => [field, text(value)])),
    shelfLifeDays: whole(shelfLifeDays),
    alcoholPercent: alcoholPercent === null ? "" : decimalText(alcoholPercent),
  }
}

/** The fields of a form, trimmed; what is blank is nothing, what cannot be read is a mistake. */
function fieldsOf(form: FormData) {
  const written = (key: string) => String(form.get(key) ?? "").trim()
  return { ...fieldReader(written), given: (key: string) => written(key) || null }
}

/** A further size, as the backend reads it. */
export function sizeOf(form: FormData): ReadForm<NewSizeBody> {
  const { given, optional, needed, bodyOf } = fieldsOf(form)
  return bodyOf({
    unit: given("unit") ?? "",
    priceDong: needed("priceDong", listingReaders.priceDong, 0),
    weightGrams: optional("weightGrams", listingReaders.weightGrams),
    stock: optional("stock", listingReaders.stock) ?? 0,
  })
}

/** What the form holds, as the backend reads it. */
export function listingOf(form: FormData): ReadForm<ListingBody & Pick<NewListingBody, "stock">> {
  const { given, optional, bodyOf } = fieldsOf(form)
  return bodyOf({
    title: given("title") ?? "",
    setNumber: Number(form.get("setNumber")),
    unit: given("unit"),
    priceDong: optional("priceDong", listingReaders.priceDong),
    weightGrams: optional("weightGrams", listingReaders.weightGrams),
    story: given("story"),
    videoUrl: given("videoUrl"),
    label: {
      origin: given("origin"),
      netContent: given("netContent"),
      ingredients: given("ingredients"),
      usage: given("usage"),
      storage: given("storage"),
      warning: given("warning"),
      shelfLifeDays: optional("shelfLifeDays", listingReaders.shelfLifeDays),
      alcoholPercent: optional("alcoholPercent", listingReaders.alcoholPercent),
    },
    stock: optional("stock", listingReaders.stock) ?? 0,
  })
}

const words: Readonly<Record<string, () => string>> = {
  title: m.listing_title,
  setNumber: m.listing_set,
  unit: m.listing_unit,
  priceDong: m.listing_price,
  weightGrams: m.listing_weight,
  story: m.listing_story,
  videoUrl: m.listing_video,
  stock: m.listing_stock,
}

export function fieldWords(path: string): string {
  const name = path.split(".").at(-1) ?? path
  const label = labelFields.find((field) => field === name)
  return label ? labelWords[label]() : (words[name]?.() ?? name)
}

const wrongWords: Readonly<Record<string, () => string>> = {
  title: m.listing_wrong_title,
  setNumber: m.listing_wrong_set,
  unit: m.listing_wrong_unit,
  videoUrl: m.listing_wrong_video,
}

/** A sentence for each field that the backend refused, by its name in the form. */
export const mistakesOf = (problem: Problem | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (problem?.code === "invalid_request" ? (problem.fields ?? []) : []).map(({ path, code, message }) => {
      const name = path.split(".").at(-1) ?? path
      return [name, isReadingCode(code) ? message : (wrongWords[name] ?? m.listing_wrong)()]
    }),
  )

/** A form that holds something unreadable: nothing was sent. */
export const unreadForm: Problem = { code: "invalid_request", message: "" }

export const LONG_FIELDS: readonly LabelField[] = ["ingredients", "usage", "storage", "warning"]
