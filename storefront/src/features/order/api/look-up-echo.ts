import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { keepEcho, takeEcho } from "~/shared/server/form-echo"
import { formFields } from "~/shared/server/form-fields"
import type { LookUpAnswer } from "../lib/views"
import { findOrder } from "./read-order"

/** What the look-up's form without scripts remembers over its redirect. */
export interface LookUpEcho {
  phone: string
  code: string
  answer: Extract<LookUpAnswer, { ok: false }>
}

const FORM = "lookup"
const text = (value: unknown): string => (typeof value === "string" ? value : "")

export function readLookUpEcho(): LookUpEcho | null {
  const echo = takeEcho(FORM)
  const answer = echo?.answer as Partial<LookUpEcho["answer"]> | undefined
  if (!echo || typeof answer?.code !== "string") return null
  const minutes = typeof answer.minutes === "number" ? answer.minutes : null
  return { phone: text(echo.phone), code: text(echo.code), answer: { ok: false, code: answer.code, minutes } }
}

/** The look-up without scripts: to the order, or back to the form with what was typed and what went wrong. */
export async function postLookUp(request: Request): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  const { phone = "", code = "" } = await formFields(request)
  const answer = await findOrder(phone, code, locale)
  if (!answer.ok) keepEcho(FORM, { phone, code, answer })
  const location = answer.ok ? `/don-hang/${answer.token}` : "/tra-cuu"
  return new Response(null, { status: 303, headers: { location: pathInLocale(location, locale) } })
}
