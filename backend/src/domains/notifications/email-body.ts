import type { Locale } from "@ocop/contracts"
import type { NotificationText } from "./text"

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

const closing: Readonly<Record<Locale, string>> = {
  vi: "Thư này được gửi tự động từ Chợ OCOP. Vui lòng không trả lời thư.",
  en: "This e-mail was sent by the OCOP marketplace by itself. Please do not answer it.",
}

export interface EmailBody {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/**
 * Renders a notification as an e-mail, in plain text and in HTML for old mail clients: one table, inline styles, no
 * external pictures.
 *
 * @param origin of the shop, without a trailing slash
 */
export function emailBodyOf(notice: NotificationText, locale: Locale, origin: string): EmailBody {
  const url = notice.action ? `${origin}${notice.action.path}` : null
  const text = [
    ...notice.lines,
    ...(notice.action && url ? [`${notice.action.label}: ${url}`] : []),
    closing[locale],
  ].join("\n\n")
  const paragraphs = notice.lines
    .map((line) => `<p style="margin:0 0 14px;font-size:16px;line-height:1.5">${escaped(line)}</p>`)
    .join("")
  const button =
    notice.action && url
      ? `<p style="margin:22px 0"><a href="${escaped(url)}" style="display:inline-block;padding:13px 22px;background:#a3341c;color:#ffffff;text-decoration:none;border-radius:8px;font-size:16px;font-weight:600">${escaped(notice.action.label)}</a></p>`
      : ""
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(notice.subject)}</title></head><body style="margin:0;background:#f6f0e4;color:#2b211a;font-family:'Be Vietnam Pro',Arial,sans-serif"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#fffdf8;border-top:6px solid #a3341c;border-radius:8px"><tr><td style="padding:26px 24px"><p style="margin:0 0 6px;color:#7a6653;font-size:14px">Chợ OCOP</p><h1 style="margin:0 0 18px;font-size:21px;line-height:1.3">${escaped(notice.subject)}</h1>${paragraphs}${button}<p style="margin:26px 0 0;color:#7a6653;font-size:13px">${escaped(closing[locale])}</p></td></tr></table></td></tr></table></body></html>`
  // A subject is a header: user text in it must stay on one line (header injection).
  return { subject: notice.subject.replace(/\s+/g, " ").trim(), text, html }
}
