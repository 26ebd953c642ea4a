import { createServerFn } from "@tanstack/react-start"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { readListingPage } from "~/shared/server/catalogue/listing"

const fetchListing = createServerFn({ method: "GET" })
  .validator((input: { handle: string; locale: Locale }) => ({
    handle: asText(input?.handle, 250),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }) => readListingPage(data.handle, data.locale))

/** Loads the page of one listing. */
export const loadListing = (handle: string, locale: Locale) => fetchListing({ data: { handle, locale } })
