import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import type { LookUpAnswer, OrderReading } from "../lib/views"
import { readLookUpEcho, type LookUpEcho } from "./look-up-echo"
import { findOrder, readOrder } from "./read-order"

/** The buyer's page of an order. Never kept by anybody. */
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

/** What the look-up's form without scripts left. */
export const fetchLookUpEcho = createServerFn({ method: "GET" }).handler((): LookUpEcho | null => {
  setResponseHeader("cache-control", "private, no-store")
  return readLookUpEcho()
})
