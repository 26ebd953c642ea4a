import { keepEcho, takeEcho } from "~/shared/server/form-echo"
import type { PartActEcho } from "../lib/views"

const FORM = "part"

export const keepPartActEcho = (echo: PartActEcho): void => keepEcho(FORM, { ...echo })

/** What became of the form that was just sent. */
export function readPartActEcho(): PartActEcho | null {
  const { part, act, problem, text } = (takeEcho(FORM) ?? {}) as Partial<Record<keyof PartActEcho, unknown>>
  if (typeof part !== "string" || (act !== "cancel" && act !== "complain")) return null
  return {
    part,
    act,
    problem: typeof problem === "string" ? problem : null,
    text: typeof text === "string" ? text : "",
  }
}
