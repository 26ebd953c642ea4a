import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import type { LookUpAnswer, OrderReading } from "../lib/views"
import { takeLookUpFlash, type LookUpFlash } from "./look-up-flash"
import { findOrder, readOrder } from "./read-order"

/** Fetches an order for its buyer. Never cached. */
export const fetchOrder = createServerFn({ method: "POST" })
  .validator((input: { token: string; locale: Locale }) => ({
    token: asText(input?.token, 201),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }): Promise<OrderReading> => {
    setResponseHeader("cache-control", "private, no-store")
    return readOrder(data.token, data.locale)
  })

/** Finds an order by telephone number and code. */
export const sendLookUp = createServerFn({ method: "POST" })
  .validator((input: { phone: string; code: string; locale: Locale }) => ({
    phone: asText(input?.phone, 60),
    code: asText(input?.code, 60),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }): Promise<LookUpAnswer> => findOrder(data.phone, data.code, data.locale))

/** Fetches what the look-up's form left when scripts did not run. */
export const fetchLookUpFlash = createServerFn({ method: "GET" }).handler((): LookUpFlash | null => {
  setResponseHeader("cache-control", "private, no-store")
  return takeLookUpFlash()
})
