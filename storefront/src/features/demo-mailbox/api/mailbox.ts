import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import { formatDateTimeVi } from "@ocop/vietnam-time"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale } from "~/shared/lib/server-input"
import { readerBackend } from "~/shared/server/reader-backend"

export interface EmailView {
  readonly id: string
  readonly to: string
  readonly at: string
  readonly subject: string
  readonly paragraphs: readonly string[]
}

export type MailboxResult = { state: "ready"; emails: EmailView[] } | { state: "missing" } | { state: "away" }

/** Fetches the emails of the demo; a real shop has no such page. */
export const fetchMailbox = createServerFn({ method: "GET" })
  .validator((input: { locale: Locale }) => ({ locale: asLocale(input?.locale) }))
  .handler(async ({ data }): Promise<MailboxResult> => {
    setResponseHeader("cache-control", "private, no-store")
    const read = await readerBackend(data.locale)("readDemoMailbox", {})
    if (!read.ok) return { state: read.status === 404 ? "missing" : "away" }
    return {
      state: "ready",
      emails: read.value.mails.map(({ id, to, at, subject, text }) => ({
        id,
        to,
        at: formatDateTimeVi(at),
        subject,
        paragraphs: text.split("\n\n"),
      })),
    }
  })
