import { m } from "~/paraglide/messages"
import type { OrderErrorCode } from "../lib/order-form"

const TEXTS: Record<OrderErrorCode, () => string> = {
  name: m.checkout_error_name,
  name_long: m.checkout_error_name_long,
  phone_missing: m.checkout_error_phone_missing,
  phone: m.checkout_error_phone,
  email: m.checkout_error_email,
  province: m.checkout_error_province,
  commune: m.checkout_error_commune,
  street: m.checkout_error_street,
  street_long: m.checkout_error_street_long,
  note_long: m.checkout_error_note_long,
  point: m.pickup_error_point,
}

/** Text of a field's error with what to do; undefined without an error. */
export const errorText = (code: OrderErrorCode | undefined): string | undefined =>
  code === undefined ? undefined : TEXTS[code]?.()
