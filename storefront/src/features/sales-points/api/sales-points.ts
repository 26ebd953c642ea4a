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

/** The province that an address asks for; anything else asks for all. */
export const provinceOf = (text: string | null | undefined): string | null =>
  text && /^\d{2}$/.test(text) ? text : null

/** Sales points of a province, or all (null). */
export const loadSalesPointList = (province: string | null, locale: Locale) =>
  fetchList({ data: { province, locale } })

/** One sales point's page. */
export const loadSalesPoint = (handle: string, locale: Locale) => fetchOne({ data: { handle, locale } })
