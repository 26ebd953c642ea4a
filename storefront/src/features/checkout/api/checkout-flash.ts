import type { Problem } from "@ocop/contracts"
import { clearFlash, saveFlash, readFlash } from "~/shared/server/form-flash"
import { ORDER_FIELDS, orderFields, type OrderErrors, type OrderFields } from "../lib/order-form"

/** Flash of the order form, for browsers without scripts. */
export interface CheckoutFlash {
  fields: OrderFields
  errors: OrderErrors
  problem: Pick<Problem, "code" | "message"> | null
  /** The price of delivery was not yet seen, so the order was not sent. */
  seeFee: boolean
}

const FORM = "order"

export const saveCheckoutFlash = ({ fields, ...rest }: CheckoutFlash): void =>
  saveFlash(FORM, { ...fields, ...rest })
export const clearCheckoutFlash = (): void => clearFlash(FORM)

/** Reads the flash; it stays until the order is placed or 15 minutes have passed, so that a reload loses nothing. */
export function readCheckoutFlash(): CheckoutFlash | null {
  const flash = readFlash(FORM)
  if (!flash) return null
  const { errors, problem, seeFee } = flash as Partial<CheckoutFlash>
  const known = Object.entries(typeof errors === "object" && errors !== null ? errors : {}).filter(
    ([field]) => (ORDER_FIELDS as readonly string[]).includes(field),
  )
  return {
    fields: orderFields(flash),
    errors: Object.fromEntries(known),
    problem: typeof problem?.code === "string" && typeof problem.message === "string" ? problem : null,
    seeFee: seeFee === true,
  }
}
