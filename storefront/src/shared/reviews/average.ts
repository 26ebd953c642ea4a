/** Formats an average in tenths of a point: 47 → "4,7" (English "4.7"). */
export const averageText = (tenths: number, locale: "vi" | "en"): string =>
  `${String(Math.floor(tenths / 10))}${locale === "en" ? "." : ","}${String(tenths % 10)}`
