import {
  readDay,
  readDays,
  readDong,
  readGrams,
  readMoment,
  readMonth,
  readPercent,
  readPhone,
  readPieces,
  readPriceDong,
  sentenceOf,
  understood,
  type Bounds,
  type DayRules,
  type PercentRules,
  type Reading,
  type Unread,
} from "@ocop/typed-values"
import { z } from "zod"

export interface TypedField {
  /** What the field reads, for the documentation of the API. */
  readonly reads: string
  /** The value that comes out, with its bounds. */
  readonly value: z.ZodType
}

/** Every schema that reads what people type. A test walks the contracts and finds the fields that are not of these. */
export const typedFields = new WeakMap<object, TypedField>()

/** Longer than any value, with room for pasted marks; beyond it nothing is read. */
const LONGEST_TYPED = 400

/** What stands in an issue of a typed field; `validate-request` makes the sentence of it. */
export interface TypedIssue {
  readonly typed: Pick<Unread, "code" | "facts">
}

/** A text read by one of the readers; what cannot be read is an issue with the reader's code, never nothing. */
function typedText<Value extends z.ZodString | z.ZodISODate | z.ZodISODateTime>(
  reads: string,
  read: (typed: string) => Reading<string>,
  value: Value,
) {
  const schema = z
    .string()
    .max(LONGEST_TYPED)
    .transform((typed, context) => valueOf(read(typed), context))
    .pipe(value)
  typedFields.set(schema, { reads, value })
  return schema
}

/** A number, or the text in which a person wrote it. */
function typedNumber(reads: string, read: (typed: string) => Reading<number>, value: z.ZodNumber) {
  const schema = z
    .union([z.number(), z.string().max(LONGEST_TYPED)])
    .transform((typed, context) => (typeof typed === "number" ? typed : valueOf(read(typed), context)))
    .pipe(value)
  typedFields.set(schema, { reads, value })
  return schema
}

function valueOf<V>(reading: Reading<V>, context: z.RefinementCtx): V {
  if (reading.ok) return reading.value
  const { code, facts } = reading
  const typed: TypedIssue["typed"] = facts ? { code, facts } : { code }
  context.addIssue({ code: "custom", message: sentenceOf(typed).en, params: { typed } })
  return z.NEVER
}

const whole = ({ least, most }: Bounds) => z.number().int().min(least).max(most)

/** A price of goods in whole dong: 120000, "120k", "1tr2", "120.000 ₫". */
export const typedPrice = (bounds: Bounds) =>
  typedNumber("a price: 120000, 120k, 120.000 ₫", (text) => readPriceDong(text, bounds), whole(bounds))

/** A sum of whole dong. */
export const typedDong = (bounds: Bounds) =>
  typedNumber("a sum of dong: 120000, 120k, 120.000 ₫", (text) => readDong(text, bounds), whole(bounds))

/** A weight in whole grams; a bare number is grams. */
export const typedGrams = (bounds: Bounds) =>
  typedNumber(
    "a weight: 1500, 1,5 kg, 2 lạng",
    (text) => readGrams(text, { ...bounds, bare: "g" }),
    whole(bounds),
  )

/** A number of days; months and years are counted by `daysOfMonths`. */
export const typedDays = (bounds: Bounds) =>
  typedNumber("days: 730, 24 tháng, 2 năm", (text) => readDays(text, bounds), whole(bounds))

export const typedPercent = ({ least = 0, most = 100, step }: PercentRules) => {
  const bounded = z.number().min(least).max(most)
  return typedNumber(
    "a percentage: 45, 45%, 12,5 %",
    (text) => readPercent(text, { least, most, ...(step ? { step } : {}) }),
    step ? bounded.multipleOf(step) : bounded,
  )
}

/** A number of pieces. */
export const typedPieces = (bounds: Bounds) =>
  typedNumber("pieces: 12, 1.000 hộp, 2 chục", (text) => readPieces(text, bounds), whole(bounds))

/** A number of hours. */
export const typedHours = (bounds: Bounds) =>
  typedNumber(
    "hours: 12, 12 giờ",
    (text) => readPieces(text, { ...bounds, units: ["giờ", "gio", "tiếng", "h", "hours", "hour"] }),
    whole(bounds),
  )

/** A telephone number of Vietnam, stored as its digits with a leading 0. */
export const typedPhone = typedText(
  "a telephone number: +84 (0)912 345 678",
  readPhone,
  z.string().regex(/^0\d{9,10}$/),
)

/** A day in Vietnam, `YYYY-MM-DD`. */
export const typedDay = (rules: DayRules = {}) =>
  typedText("a day: 2026-11-30, 30/11/2026", (text) => readDay(text, rules), z.iso.date())

/** An e-mail address in small letters, or a telephone number as its digits. */
export const emailOrPhone = typedText(
  "an e-mail address, or a telephone number: +84 (0)912 345 678",
  (text) => (text.includes("@") ? understood(text.trim().toLowerCase(), text.trim()) : readPhone(text)),
  z.string().refine((text) => /^\d+$/.test(text) || z.email().max(320).safeParse(text).success, "email"),
)

/** A moment as UTC: ISO 8601 with a zone, or Vietnam's clock, "30/11/2026 10:14". */
export const typedMoment = typedText(
  "a moment: 2026-11-30T03:14:00Z, 30/11/2026 10:14",
  readMoment,
  z.iso.datetime({ offset: true }),
)

/** A month, `YYYY-MM`. */
export const typedMonth = typedText("a month: 2026-11, 11/2026", readMonth, z.string().regex(/^\d{4}-\d{2}$/))
