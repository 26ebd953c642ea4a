import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import { formatDateVi } from "@ocop/marketplace-rules"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale } from "~/shared/lib/server-input"
import { readerBackend } from "~/shared/server/reader-backend"

export interface MailView {
  readonly id: string
  readonly to: string
  readonly at: string
  readonly subject: string
  readonly paragraphs: readonly string[]
}

export type MailboxReading = { state: "ready"; mails: MailView[] } | { state: "missing" } | { state: "away" }

/** Vietnam keeps UTC+7 all year. */
const timeInVietnam = (iso: string): string =>
  new Date(Date.parse(iso) + 7 * 60 * 60 * 1000).toISOString().slice(11, 16)

/** Letters of the demonstration; a real shop has no such page. */
export const fetchMailbox = createServerFn({ method: "GET" })
  .validator((input: { locale: Locale }) => ({ locale: asLocale(input?.locale) }))
  .handler(async ({ data }): Promise<MailboxReading> => {
    setResponseHeader("cache-control", "private, no-store")
    const read = await readerBackend(data.locale)("readDemoMailbox", {})
    if (!read.ok) return { state: read.status === 404 ? "missing" : "away" }
    return {
      state: "ready",
      mails: read.value.mails.map(({ id, to, at, subject, text }) => ({
        id,
        to,
        at: `${formatDateVi(at)} ${timeInVietnam(at)}`,
        subject,
        paragraphs: text.split("\n\n"),
      })),
    }
  })
