import type { ProblemCode } from "../problems.js"

/** A value read from text: found, absent (`null` without code), or not understood (`code`). */
export interface Outcome<T> {
  value: T | null
  code?: ProblemCode
}

export const absent: Outcome<never> = { value: null }

export function found<T>(value: T): Outcome<T> {
  return { value }
}

export function unclear(code: ProblemCode): Outcome<never> {
  return { value: null, code }
}
