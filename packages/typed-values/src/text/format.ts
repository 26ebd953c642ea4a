/** "1234567" → "1.234.567", of a whole number. Not by Intl, so that every machine writes the same. */
export function groupedText(value: number): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ".")
  return value < 0 ? `-${digits}` : digits
}

/** "12,5": a number with decimals as Vietnamese write it. */
export function decimalText(value: number): string {
  const [whole = "0", fraction] = String(Math.abs(value)).split(".")
  return `${value < 0 ? "-" : ""}${groupedText(Number(whole))}${fraction ? `,${fraction}` : ""}`
}

/** 120000 → "120.000 ₫". */
export const dongText = (dong: number): string => `${groupedText(dong)} ₫`

const inThousands = (value: number, large: string, small: string): string =>
  value < 1000 ? `${value} ${small}` : `${decimalText(value / 1000)} ${large}`

/** 500 → "500 g", 1500 → "1,5 kg". */
export const gramsText = (grams: number): string => inThousands(grams, "kg", "g")

/** 250 → "250 ml", 1500 → "1,5 l". */
export const millilitresText = (millilitres: number): string => inThousands(millilitres, "l", "ml")
