import type { ListingBody, NewSizeBody, OwnListing, Problem } from "@ocop/contracts"
import { labelFields, type LabelField } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { labelWords } from "~/shared/listings/words"
import type { KeptValues } from "./kept-form"

const text = (value: string | number | null): string => (value === null ? "" : String(value))

/** One size, of goods or a further one; null: a new one. */
export const valuesOfSize = (
  size: Pick<OwnListing, "unit" | "priceDong" | "weightGrams"> | null,
): KeptValues =>
  size === null
    ? {}
    : { unit: text(size.unit), priceDong: text(size.priceDong), weightGrams: text(size.weightGrams) }

export const valuesOf = (listing: OwnListing | null): KeptValues =>
  listing === null
    ? {}
    : {
        title: listing.title,
        setNumber: String(listing.setNumber),
        ...valuesOfSize(listing),
        story: text(listing.story),
        videoUrl: text(listing.videoUrl),
        ...Object.fromEntries(labelFields.map((field) => [field, text(listing.label[field])])),
      }

/** The fields of a form, trimmed; what is empty is nothing. */
function fieldsOf(form: FormData) {
  const given = (key: string) => String(form.get(key) ?? "").trim() || null
  return {
    given,
    // Money and weight are whole numbers, written here with points or spaces between thousands.
    whole: (key: string) => {
      const digits = given(key)?.replace(/[\s.,₫đ]/g, "")
      return digits ? Number(digits) : null
    },
  }
}

/** A further size, as the backend reads it; without a price it is refused there, by name. */
export function sizeOf(form: FormData): NewSizeBody {
  const { given, whole } = fieldsOf(form)
  return {
    unit: given("unit") ?? "",
    priceDong: whole("priceDong") ?? 0,
    weightGrams: whole("weightGrams"),
    stock: whole("stock") ?? 0,
  }
}

/** What the form holds, as the backend reads it. */
export function bodyOf(form: FormData): ListingBody {
  const { given, whole } = fieldsOf(form)
  const percent = given("alcoholPercent")?.replace(",", ".")
  return {
    title: given("title") ?? "",
    setNumber: Number(form.get("setNumber")),
    unit: given("unit"),
    priceDong: whole("priceDong"),
    weightGrams: whole("weightGrams"),
    story: given("story"),
    videoUrl: given("videoUrl"),
    label: {
      origin: given("origin"),
      netContent: given("netContent"),
      ingredients: given("ingredients"),
      usage: given("usage"),
      storage: given("storage"),
      warning: given("warning"),
      shelfLifeDays: whole("shelfLifeDays"),
      alcoholPercent: percent ? Number(percent) : null,
    },
  }
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

/** A sentence for each field that the backend refused, by its name in the form. */
export const mistakesOf = (problem: Problem | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (problem?.code === "invalid_request" ? (problem.fields ?? []) : []).map(({ path }) => [
      path.split(".").at(-1) ?? path,
      m.listing_wrong(),
    ]),
  )

export const LONG_FIELDS: readonly LabelField[] = ["ingredients", "usage", "storage", "warning"]
