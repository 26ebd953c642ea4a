import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { saveFlash, takeFlash } from "~/shared/server/form-flash"
import { formFields } from "~/shared/server/form-fields"
import type { LookUpAnswer } from "../lib/views"
import { findOrder } from "./read-order"

/** Flash of the look-up form, for browsers without scripts. */
export interface LookUpFlash {
  phone: string
  code: string
  answer: Extract<LookUpAnswer, { ok: false }>
}

const FORM = "lookup"
const text = (value: unknown): string => (typeof value === "string" ? value : "")

export function takeLookUpFlash(): LookUpFlash | null {
  const flash = takeFlash(FORM)
  const answer = flash?.answer as Partial<LookUpFlash["answer"]> | undefined
  if (!flash || typeof answer?.code !== "string") return null
  const minutes = typeof answer.minutes === "number" ? answer.minutes : null
  return {
    phone: text(flash.phone),
    code: text(flash.code),
    answer: { ok: false, code: answer.code, minutes },
  }
}

/** Handles the look-up form without scripts: redirects to the order, or back to the form with a flash. */
export async function postLookUp(request: Request): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  const { phone = "", code = "" } = await formFields(request)
  const answer = await findOrder(phone, code, locale)
  if (!answer.ok) saveFlash(FORM, { phone, code, answer })
  const location = answer.ok ? `/don-hang/${answer.token}` : "/tra-cuu"
  return new Response(null, { status: 303, headers: { location: pathInLocale(location, locale) } })
}
