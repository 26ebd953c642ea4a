import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import { enquiryToken } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { takeFlash } from "~/shared/server/form-flash"
import { readerBackend } from "~/shared/server/reader-backend"
import { ENQUIRY_FORM, type EnquiryResult } from "../lib/enquiry"

async function readEnquiry(token: string, locale: Locale): Promise<EnquiryResult> {
  const checked = enquiryToken.safeParse(token)
  if (!checked.success) return { state: "invalid" }
  const read = await readerBackend(locale)("readEnquiry", { params: { token: checked.data } })
  if (!read.ok) return read.status < 500 && read.status !== 429 ? { state: "invalid" } : { state: "away" }
  const flash = takeFlash(ENQUIRY_FORM)
  return {
    state: "ready",
    thread: read.value,
    key: crypto.randomUUID(),
    flash: flash
      ? {
          problem: typeof flash.problem === "string" ? flash.problem : null,
          text: typeof flash.text === "string" ? flash.text : "",
        }
      : null,
  }
}

/** Fetches an enquiry for its buyer. Never cached. */
export const fetchEnquiry = createServerFn({ method: "POST" })
  .validator((input: { token: string; locale: Locale }) => ({
    token: asText(input?.token, 201),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }) => {
    setResponseHeader("cache-control", "private, no-store")
    return readEnquiry(data.token, data.locale)
  })
