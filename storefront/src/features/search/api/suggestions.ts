import { createServerFn } from "@tanstack/react-start"
import type { CardView } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { suggestFor } from "~/shared/server/catalogue/suggestions"

/** Fetches listings that a visitor may have meant by an address that was not found. Never fails: at worst it is empty. */
export const fetchSuggestions = createServerFn({ method: "GET" })
  .validator((input: { address: string; locale: Locale }) => ({
    address: asText(input?.address, 300),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }): Promise<CardView[]> => suggestFor(data.address, data.locale))
