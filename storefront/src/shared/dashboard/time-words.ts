import { formatDateTimeVi } from "@ocop/vietnam-time"

/** dd/MM/yyyy HH:mm in Vietnam, whatever the computer's own zone. */
export const timeWords = (instant: string): string => formatDateTimeVi(instant)

/** Whole numbers as Vietnamese write them: 12.345. */
export const countWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ".")
