import { keepEcho, takeEcho } from "~/shared/server/form-echo"
import type { VoiceEcho } from "../lib/views"

const FORM = "voice"

export const keepVoiceEcho = (echo: VoiceEcho): void =>
  keepEcho(FORM, { form: echo.form, problem: echo.problem, ...prefixed(echo.fields) })

/** Fields lie flat in the cookie, so that a long one gives way alone. */
const prefixed = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`f_${name}`, value]))

/** What became of the form that was just sent. */
export function readVoiceEcho(): VoiceEcho | null {
  const echo = takeEcho(FORM)
  if (!echo) return null
  const { form, problem } = echo
  if (form !== "report" && form !== "ask" && form !== "bulk") return null
  const fields = Object.entries(echo).flatMap(([name, value]) =>
    name.startsWith("f_") && typeof value === "string" ? [[name.slice(2), value] as const] : [],
  )
  return { form, problem: typeof problem === "string" ? problem : null, fields: Object.fromEntries(fields) }
}
