import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import type { PaymentResult } from "../lib/views"
import { finishCard, type CardAnswer } from "./finish-card"
import { readPayment } from "./read-payment"

/** Fetches the current payment of the order of a signed link. Never cached. */
export const fetchPayment = createServerFn({ method: "POST" })
  .validator((input: { token: string; locale: Locale }) => ({
    token: asText(input?.token, 201),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }): Promise<PaymentResult> => {
    setResponseHeader("cache-control", "private, no-store")
    return readPayment(data.token, data.locale)
  })

/** Places the order of the visitor's basket after its card was confirmed. */
export const sendCardOrder = createServerFn({ method: "POST" })
  .validator((input: { locale: Locale }) => ({ locale: asLocale(input?.locale) }))
  .handler(({ data }): Promise<CardAnswer> => finishCard(data.locale))
