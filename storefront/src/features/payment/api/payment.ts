import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import type { PayReading } from "../lib/views"
import { finishCard, type CardAnswer } from "./finish-card"
import { readPayment } from "./read-payment"

/** What is to be transferred for the order of a signed link, as it is at this moment. Never kept by anybody. */
export const fetchPayment = createServerFn({ method: "POST" })
  .validator((input: { token: string; locale: Locale }) => ({
    token: asText(input?.token, 201),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }): Promise<PayReading> => {
    setResponseHeader("cache-control", "private, no-store")
    return readPayment(data.token, data.locale)
  })

/** Asks for the order of this reader's basket whose card was confirmed. */
export const sendCardOrder = createServerFn({ method: "POST" })
  .validator((input: { locale: Locale }) => ({ locale: asLocale(input?.locale) }))
  .handler(({ data }): Promise<CardAnswer> => finishCard(data.locale))
