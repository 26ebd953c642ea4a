import { createServerFn } from "@tanstack/react-start"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { readSalesPointList, readSalesPointView } from "./views-of-documents"

const fetchList = createServerFn({ method: "GET" })
  .validator((input: { province: string | null; locale: Locale }) => ({
    province: provinceOf(asText(input?.province)),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }) => readSalesPointList(data.province, data.locale))

const fetchOne = createServerFn({ method: "GET" })
  .validator((input: { handle: string; locale: Locale }) => ({
    handle: asText(input?.handle),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }) => readSalesPointView(data.handle, data.locale))

/** Province code of an address; null for anything else. */
export const provinceOf = (text: string | null | undefined): string | null =>
  text && /^\d{2}$/.test(text) ? text : null

/** Loads the sales points of a province, or all (null). */
export const loadSalesPointList = (province: string | null, locale: Locale) =>
  fetchList({ data: { province, locale } })

/** Loads one sales point's page. */
export const loadSalesPoint = (handle: string, locale: Locale) => fetchOne({ data: { handle, locale } })
