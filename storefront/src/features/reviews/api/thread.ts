import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import { enquiryToken } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { takeEcho } from "~/shared/server/form-echo"
import { readerBackend } from "~/shared/server/reader-backend"
import { THREAD_FORM, type ThreadReading } from "../lib/thread"

async function readThread(token: string, locale: Locale): Promise<ThreadReading> {
  const checked = enquiryToken.safeParse(token)
  if (!checked.success) return { state: "invalid" }
  const read = await readerBackend(locale)("readEnquiry", { params: { token: checked.data } })
  if (!read.ok) return read.status < 500 && read.status !== 429 ? { state: "invalid" } : { state: "away" }
  const echo = takeEcho(THREAD_FORM)
  return {
    state: "ready",
    thread: read.value,
    key: crypto.randomUUID(),
    echo: echo
      ? {
          problem: typeof echo.problem === "string" ? echo.problem : null,
          text: typeof echo.text === "string" ? echo.text : "",
        }
      : null,
  }
}

/** The buyer's thread. Never kept by anybody. */
export const fetchThread = createServerFn({ method: "POST" })
  .validator((input: { token: string; locale: Locale }) => ({
    token: asText(input?.token, 201),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }) => {
    setResponseHeader("cache-control", "private, no-store")
    return readThread(data.token, data.locale)
  })
