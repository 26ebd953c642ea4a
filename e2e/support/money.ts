const grouped = (amount: number, separator: string): string =>
  String(amount).replace(/\B(?=(\d{3})+$)/g, separator)

/** Whole dong as the screens write them, e.g. `120.000 ₫`. */
export const formatDong = (amount: number): string => `${grouped(amount, ".")} ₫`

/** The same with any kind of space. */
export const dongPattern = (amount: number): RegExp => new RegExp(`${grouped(amount, "\\.")}\\s*₫`)

export const parseDong = (text: string): number => Number(text.replace(/\D/g, ""))

/** Amounts stand on the pages with a space that does not break. */
export const withPlainSpaces = (text: string): string => text.replace(/\u00a0/g, " ")
