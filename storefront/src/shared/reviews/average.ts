/** Tenths of a point as people write them: 47 → "4,7" (English "4.7"). */
export const averageWords = (tenths: number, locale: "vi" | "en"): string =>
  `${String(Math.floor(tenths / 10))}${locale === "en" ? "." : ","}${String(tenths % 10)}`
