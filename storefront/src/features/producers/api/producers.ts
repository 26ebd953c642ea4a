import { redirect } from "@tanstack/react-router"
import { createServerFn } from "@tanstack/react-start"
import type { Locale } from "~/shared/i18n/locale"
import type { SearchParams } from "~/shared/lib/search-params"
import { asLocale, asSearchParams, asText } from "~/shared/lib/server-input"
import { addressOfQuery, queryOfAddress } from "../lib/address"
import { readMovedPath } from "~/shared/server/catalogue/producers"
import { readProducerList, readProducerView } from "./views-of-documents"

const fetchList = createServerFn({ method: "GET" })
  .validator((input: { search: SearchParams; locale: Locale }) => ({
    search: asSearchParams(input?.search),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }) => readProducerList(queryOfAddress(data.search), data.locale))

const fetchOne = createServerFn({ method: "GET" })
  .validator((input: { handle: string; locale: Locale }) => ({
    handle: asText(input?.handle),
    locale: asLocale(input?.locale),
  }))
  .handler(async ({ data }) => {
    const read = await readProducerView(data.handle, data.locale)
    if (read.ok || read.reason !== "not_found") return read
    const path = await readMovedPath(data.handle, data.locale)
    // Former addresses, of printed QR codes above all, redirect for ever.
    if (path) throw redirect({ to: "/nha-san-xuat/$handle", params: { handle: path }, statusCode: 301 })
    return read
  })

/** Loads a page of the producers' list by its address. */
export const loadProducerList = (search: SearchParams, locale: Locale) =>
  fetchList({ data: { search: addressOfQuery(queryOfAddress(search)), locale } })

/** Loads one producer's page. */
export const loadProducer = (handle: string, locale: Locale) => fetchOne({ data: { handle, locale } })
