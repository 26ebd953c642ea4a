import type { Problem } from "@ocop/contracts"
import { dropEcho, keepEcho, peekEcho } from "~/shared/server/form-echo"
import { ORDER_FIELDS, orderFields, type OrderErrors, type OrderFields } from "../lib/order-form"

/** What the order's form without scripts remembers over its redirect. */
export interface OrderEcho {
  fields: OrderFields
  errors: OrderErrors
  problem: Pick<Problem, "code" | "message"> | null
  /** The price of delivery was not yet seen, so the order was not sent. */
  seeFee: boolean
}

const FORM = "order"

export const keepOrderEcho = ({ fields, ...rest }: OrderEcho): void => keepEcho(FORM, { ...fields, ...rest })
export const dropOrderEcho = (): void => dropEcho(FORM)

/** Stays until the order is placed or a quarter of an hour has passed, so that reloading forgets nothing. */
export function readOrderEcho(): OrderEcho | null {
  const echo = peekEcho(FORM)
  if (!echo) return null
  const { errors, problem, seeFee } = echo as Partial<OrderEcho>
  const known = Object.entries(typeof errors === "object" && errors !== null ? errors : {}).filter(
    ([field]) => (ORDER_FIELDS as readonly string[]).includes(field),
  )
  return {
    fields: orderFields(echo),
    errors: Object.fromEntries(known),
    problem: typeof problem?.code === "string" && typeof problem.message === "string" ? problem : null,
    seeFee: seeFee === true,
  }
}
