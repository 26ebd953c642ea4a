import { outside, type Bounds } from "../number/bounds.js"
import { LONGEST_VALUE, understood, unread, type Reading, type Unread } from "../reading.js"
import { dongText } from "../text/format.js"
import { plainValue } from "../text/plain-text.js"
import { isFailure, readAmount, type Amount } from "./amount.js"

/** No amount of the shop is above ten thousand million dong. */
export const MOST_DONG = 10_000_000_000

export interface MoneyRules extends Partial<Bounds> {
  /** 1000 where a heading says that the column is in thousands of dong. */
  readonly scale?: number
}

function amountOf(kind: "price" | "money", typed: string, rules: MoneyRules): Amount | Unread {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  if (text.length > LONGEST_VALUE) return unread(`${kind}_unclear`)
  const amount = readAmount(text, rules.scale)
  if (isFailure(amount)) return unread(`${kind}_${amount}`)
  return outside(kind, amount.dong, boundsOf(rules), dongText) ?? amount
}

const boundsOf = ({ least = 0, most = MOST_DONG }: MoneyRules): Bounds => ({ least, most })
const isUnread = (value: Amount | Unread): value is Unread => "ok" in value

/**
 * Reads a price in whole dong, with the unit that it is for: "120k", "1tr2", "1 triệu 200", "120.000đ/kg",
 * "VNĐ 50.000", "50.000đ (đã gồm VAT)". What has two meanings ("120,5", "1.500k"), a range, "từ …" is refused.
 */
export function readPrice(typed: string, rules: MoneyRules = {}): Reading<Amount> {
  const amount = amountOf("price", typed, rules)
  return isUnread(amount)
    ? amount
    : understood(amount, `${dongText(amount.dong)}${amount.unit ? `/${amount.unit}` : ""}`)
}

/** Reads a price whose unit is written elsewhere; a unit beside it is shown and left out. */
export function readPriceDong(typed: string, rules: MoneyRules = {}): Reading<number> {
  const price = readPrice(typed, rules)
  return price.ok ? { ...price, value: price.value.dong } : price
}

/** Reads a sum of dong, which is for nothing by the piece. */
export function readDong(typed: string, rules: MoneyRules = {}): Reading<number> {
  const amount = amountOf("money", typed, rules)
  if (isUnread(amount)) return amount
  return amount.unit ? unread("money_unclear") : understood(amount.dong, dongText(amount.dong))
}

/** Reads a sum with its sign, as statements and ledgers write it: "+120,000", "-11,000", "(11,000)". */
export function readSignedDong(typed: string, most = 1e15): Reading<number> {
  const text = plainValue(typed)
  const [, minus, unsigned] =
    /^(?:(-)|\+)\s*(.*\d.*)$/u.exec(text) ?? /^(?=(\())\((.*\d.*)\)$/u.exec(text) ?? []
  const reading = readDong(unsigned ?? text, { least: 0, most })
  if (!reading.ok || !minus) return reading
  return understood(reading.value === 0 ? 0 : -reading.value, dongText(-reading.value))
}

/** A price of a number cell of a workbook. */
export function priceOfNumber(value: number, rules: MoneyRules = {}): Reading<Amount> {
  const dong = Math.round(value * (rules.scale ?? 1) * 1e6) / 1e6
  if (!Number.isSafeInteger(dong)) return unread("price_ambiguous")
  return (
    outside("price", dong, boundsOf(rules), dongText) ??
    understood<Amount>({ dong, unit: null }, dongText(dong))
  )
}
