import { saveFlash, takeFlash } from "~/shared/server/form-flash"
import type { ReviewsFormFlash } from "../lib/views"

/** Part of the cookie's name, which browsers keep for minutes. */
const FORM = "voice"

export const saveReviewsFormFlash = (flash: ReviewsFormFlash): void =>
  saveFlash(FORM, { form: flash.form, problem: flash.problem, ...prefixed(flash.fields) })

/** Prefixes the fields, which lie flat in the cookie so that only a long one is cut. */
const prefixed = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`f_${name}`, value]))

/** Takes the result of the form that was just sent. */
export function takeReviewsFormFlash(): ReviewsFormFlash | null {
  const flash = takeFlash(FORM)
  if (!flash) return null
  const { form, problem } = flash
  if (form !== "report" && form !== "ask" && form !== "bulk") return null
  const fields = Object.entries(flash).flatMap(([name, value]) =>
    name.startsWith("f_") && typeof value === "string" ? [[name.slice(2), value] as const] : [],
  )
  return { form, problem: typeof problem === "string" ? problem : null, fields: Object.fromEntries(fields) }
}
