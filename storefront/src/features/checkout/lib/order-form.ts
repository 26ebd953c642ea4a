import { readPhone } from "@ocop/typed-values"
import type { PaymentMethod, PlaceOrderBody } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"

/*
 * Validation of the order form by the contract's rules, without the contract's validator, which would cost the page more
 * bytes than all of its own code. A test compares both.
 */

export const ORDER_FIELDS = [
  "name",
  "phone",
  "email",
  "way",
  "point",
  "fetch",
  "fetchAll",
  "province",
  "commune",
  "street",
  "note",
] as const
export type OrderField = (typeof ORDER_FIELDS)[number]
/**
 * Values as typed; a missing field is an empty text. `fetch`: producers where the buyer picks up, separated by commas;
 * `fetchAll`: that these are all producers of the basket, so that nothing is delivered. The names of the fields are those
 * of the form, which pages of earlier builds send too.
 */
export type OrderFields = Record<OrderField, string>
export type OrderErrorCode =
  | "name"
  | "name_long"
  | "phone_missing"
  | "phone"
  | "email"
  | "province"
  | "commune"
  | "street"
  | "street_long"
  | "note_long"
  | "point"
export type OrderErrors = Partial<Record<OrderField, OrderErrorCode>>

const EMAIL = /^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/
const POINT = /^slpt_[0-9A-Za-z]{10,40}$/
const PRODUCER = /^prdr_[0-9A-Za-z]{10,40}$/
const MAX = { name: 120, email: 254, phone: 400, street: 200, note: 500 }

const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
/** Length in code points, as the contract counts. */
const length = (text: string): number => [...text].length

/** Extracts the known fields of a submitted form. */
export const orderFields = (sent: Readonly<Record<string, unknown>>): OrderFields =>
  Object.fromEntries(
    ORDER_FIELDS.map((field) => {
      const value = sent[field]
      return [field, typeof value === "string" ? value : ""]
    }),
  ) as OrderFields

/** Whether the order is picked up at a sales point. */
export const isPickup = (fields: Pick<OrderFields, "way">): boolean => fields.way === "pickup"

/** Prefix of the check box of each producer: forms without scripts send one value per name. */
const PICKUP_BOX = "fetch-"
export const fetchBox = (producerId: string): string => PICKUP_BOX + producerId

/** Ticked check boxes of a submitted form, in the format of the field `fetch`. */
export const tickedBoxes = (names: Iterable<string>): string =>
  [...names]
    .filter((name) => name.startsWith(PICKUP_BOX))
    .map((name) => name.slice(PICKUP_BOX.length))
    .join(",")

/** Producers where the buyer picks up; none where the order is picked up at a sales point. */
export const pickupProducersOf = (fields: Pick<OrderFields, "way" | "fetch">): string[] =>
  isPickup(fields) ? [] : [...new Set(fields.fetch.split(","))].filter((id) => PRODUCER.test(id)).slice(0, 60)

/** Whether nothing is delivered, so that no address is needed. */
export const isAllPickup = (fields: Pick<OrderFields, "way" | "fetch" | "fetchAll">): boolean =>
  fields.fetchAll === "1" && pickupProducersOf(fields).length > 0

/** Validates the form. @returns the error of each field; empty when the order can be placed */
export function checkOrder(fields: OrderFields): OrderErrors {
  const errors: OrderErrors = {}
  const name = clean(fields.name)
  const street = clean(fields.street)
  const email = fields.email.trim()
  if (length(name) < 2) errors.name = "name"
  else if (length(name) > MAX.name || length(fields.name) > MAX.name * 4) errors.name = "name_long"
  const phone = readPhone(fields.phone)
  if (fields.phone.trim().length > MAX.phone) errors.phone = "phone"
  else if (!phone.ok) errors.phone = phone.code === "value_empty" ? "phone_missing" : "phone"
  if (email !== "" && (length(email) > MAX.email || !EMAIL.test(email))) errors.email = "email"
  if (isPickup(fields)) {
    if (!POINT.test(fields.point)) errors.point = "point"
  } else if (!isAllPickup(fields)) {
    if (!/^\d{2}$/.test(fields.province)) errors.province = "province"
    else if (!/^\d{5}$/.test(fields.commune)) errors.commune = "commune"
    if (length(street) < 2) errors.street = "street"
    else if (length(street) > MAX.street || length(fields.street) > MAX.street * 4)
      errors.street = "street_long"
  }
  if (length(clean(fields.note)) > MAX.note || length(fields.note) > MAX.note * 4) errors.note = "note_long"
  return errors
}

/**
 * Builds the request body of an order whose fields passed `checkOrder`.
 * @param expectedTotal dong, as the buyer saw it
 */
export const orderBody = (
  fields: OrderFields,
  expectedTotal: number,
  locale: Locale,
  method: PaymentMethod = "cod",
): PlaceOrderBody => ({
  contact: { name: fields.name, phone: fields.phone.trim(), email: fields.email.trim() || null },
  ...(isPickup(fields)
    ? { address: null, pickup: { pointId: fields.point } }
    : {
        address: isAllPickup(fields)
          ? null
          : { provinceCode: fields.province, communeCode: fields.commune, street: fields.street },
        pickup: null,
      }),
  fetchFrom: pickupProducersOf(fields),
  note: clean(fields.note) || null,
  payment: { method },
  expectedTotal,
  locale,
})

/** The payment method of a submitted form; cash on delivery for an unknown one. */
export const paymentOf = (sent: unknown): PaymentMethod =>
  sent === "vietqr" || sent === "card" ? sent : "cod"

const FIELD_OF_PATH: Readonly<Record<string, [OrderField, OrderErrorCode]>> = {
  "contact.name": ["name", "name"],
  "contact.phone": ["phone", "phone"],
  "contact.email": ["email", "email"],
  "address.provinceCode": ["province", "province"],
  "address.communeCode": ["commune", "commune"],
  "address.street": ["street", "street"],
  "pickup.pointId": ["point", "point"],
  note: ["note", "note_long"],
}

/** Maps the backend's validation errors to the fields of the form. */
export function errorsOfPaths(paths: readonly string[]): OrderErrors {
  const errors: OrderErrors = {}
  for (const path of paths) {
    const known = FIELD_OF_PATH[path]
    if (known) errors[known[0]] = known[1]
  }
  return errors
}
