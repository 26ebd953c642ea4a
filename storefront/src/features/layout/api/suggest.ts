import { createServerFn } from "@tanstack/react-start"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { suggestWhileTyping } from "~/shared/server/catalogue/typing"

/** Fetches suggestions for the letters typed so far: queries, product sets, places, listings, producers. */
export const fetchTypingSuggestions = createServerFn({ method: "GET" })
  .validator((input: { typed: string; locale: Locale }) => ({
    typed: asText(input?.typed),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }) => suggestWhileTyping(data.typed, data.locale))
