import { formatDateVi } from "@ocop/marketplace-rules"

/** dd/MM/yyyy HH:mm in Vietnam, whatever the computer's own zone. */
export function timeWords(instant: string): string {
  const clock = new Date(Date.parse(instant) + 7 * 60 * 60 * 1000).toISOString().slice(11, 16)
  return `${formatDateVi(instant)} ${clock}`
}

/** Whole numbers as Vietnamese write them: 12.345. */
export const countWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ".")

/** The day of a moment in Vietnam, `YYYY-MM-DD`. */
export const dayOf = (moment: number): string =>
  new Date(moment + 7 * 60 * 60 * 1000).toISOString().slice(0, 10)
