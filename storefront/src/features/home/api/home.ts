import { createServerFn } from "@tanstack/react-start"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale } from "~/shared/lib/server-input"
import { readHome } from "~/shared/server/catalogue/home"

const fetchHome = createServerFn({ method: "GET" })
  .validator((input: { locale: Locale }) => ({ locale: asLocale(input?.locale) }))
  .handler(({ data }) => readHome(data.locale))

/** Loads the home page. */
export const loadHome = (locale: Locale) => fetchHome({ data: { locale } })
