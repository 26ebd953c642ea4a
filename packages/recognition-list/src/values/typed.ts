import { priceOfNumber, readDay, readGrams, readPrice, readYear, type Amount } from "@ocop/typed-values"
import { type Outcome, absent, outcomeOf } from "./outcome.js"

export type WeightUnit = "g" | "kg"

/** The programme is of 2018; decisions of its forerunners are of 2010 at the earliest. */
export const LIST_DAYS = { least: "2010-01-01", most: "2100-12-31", serials: true } as const
/** No product of the programme is sold for less than 1 000 đ; such a number is usually in thousands. */
const LEAST_DONG = 1_000

/** Cells that are filled in to say that there is nothing. */
const isDash = (text: string): boolean => /^[-–—]*$/.test(text)
const orAbsent =
  <T>(read: (text: string) => Outcome<T>) =>
  (text: string): Outcome<T> =>
    isDash(text) ? absent : read(text)

/** `scale` is 1000 when the heading says "nghìn đồng". "Liên hệ" is no price, and no mistake. */
export const priceOf = (text: string, scale: number): Outcome<Amount> =>
  outcomeOf(readPrice(text, { least: LEAST_DONG, scale }), "price_none")

/** A number cell of a workbook. */
export const priceOfCell = (value: number, scale: number): Outcome<Amount> =>
  outcomeOf(priceOfNumber(value, { least: LEAST_DONG, scale }))

/** `headingUnit` serves bare numbers: "Khối lượng (g)". */
export const gramsOf = (text: string, headingUnit: WeightUnit | null): Outcome<number> =>
  isDash(text) ? absent : outcomeOf(readGrams(text, { least: 1, most: 10_000_000, bare: headingUnit }))

export const dateOf = orAbsent((text) => outcomeOf(readDay(text, LIST_DAYS)))
export const yearOf = orAbsent((text) => outcomeOf(readYear(text, { least: 2010, most: 2100 })))
