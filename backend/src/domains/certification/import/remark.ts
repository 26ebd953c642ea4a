import type { RowRemark } from "../register/planned-row"

/** A remark on a row of a list, in both languages. */
export const remark = (
  severity: RowRemark["severity"],
  column: string,
  code: string,
  vi: string,
  en: string,
  value: string | null = null,
): RowRemark => ({ severity, column, code, message: { vi, en }, value: value?.slice(0, 80) ?? null })
