import type { Reading, Unread } from "@ocop/typed-values"
import type { ProblemCode } from "../problems.js"

/** A value read from text: found, absent (`null` without code), or not understood (`code`). */
export interface Outcome<T> {
  value: T | null
  code?: ProblemCode
  /** Values of the blanks in the code's sentence. */
  facts?: Unread["facts"]
}

/** A reading of the typed values; a blank is absent, and so is what `none` names ("liên hệ"). */
export function outcomeOf<T>(reading: Reading<T>, none?: ProblemCode): Outcome<T> {
  if (reading.ok) return found(reading.value)
  const { code, facts } = reading
  if (code === "value_empty" || code === none) return absent
  return facts ? { value: null, code, facts } : { value: null, code }
}

export const absent: Outcome<never> = { value: null }

export function found<T>(value: T): Outcome<T> {
  return { value }
}

export function unclear(code: ProblemCode): Outcome<never> {
  return { value: null, code }
}
