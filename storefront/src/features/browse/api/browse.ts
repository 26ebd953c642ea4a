import { createServerFn } from "@tanstack/react-start"
import { queryOfAddress, tidyAddress } from "~/shared/catalogue/address"
import type { Locale } from "~/shared/i18n/locale"
import type { SearchParams } from "~/shared/lib/search-params"
import { readBrowse } from "~/shared/server/catalogue/listings"
import { asLocale, asSearchParams } from "~/shared/lib/server-input"

const fetchBrowse = createServerFn({ method: "GET" })
  .validator((input: { search: SearchParams; locale: Locale }) => ({
    search: asSearchParams(input?.search),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }) => readBrowse(queryOfAddress(data.search), data.locale))

/** Loads one browse page by its address. */
export const loadBrowse = (search: SearchParams, locale: Locale) =>
  fetchBrowse({ data: { search: tidyAddress(search), locale } })
