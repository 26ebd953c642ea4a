import { saveFlash, takeFlash } from "~/shared/server/form-flash"
import type { ProducerOrderFlash } from "../lib/views"

const FORM = "part"

export const saveProducerOrderFlash = (flash: ProducerOrderFlash): void => saveFlash(FORM, { ...flash })

/** Takes the result of the form that was just sent. */
export function takeProducerOrderFlash(): ProducerOrderFlash | null {
  const { part, act, problem, text } = (takeFlash(FORM) ?? {}) as Partial<
    Record<keyof ProducerOrderFlash, unknown>
  >
  if (typeof part !== "string" || (act !== "cancel" && act !== "complain")) return null
  return {
    part,
    act,
    problem: typeof problem === "string" ? problem : null,
    text: typeof text === "string" ? text : "",
  }
}
