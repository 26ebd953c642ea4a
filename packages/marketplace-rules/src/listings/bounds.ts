/** What the numbers of a listing may be; the contract, the form and the workbook read by the same bounds. */
export const listingBounds = {
  /** Dong. */
  priceDong: { least: 500, most: 10_000_000_000 },
  /** Grams, with the packaging. */
  weightGrams: { least: 1, most: 1_000_000 },
  /** Pieces. */
  stock: { least: 0, most: 1_000_000 },
  /** Days from the day of making. */
  shelfLifeDays: { least: 1, most: 36_500 },
  /** Percent by volume. */
  alcoholPercent: { least: 0, most: 96 },
} as const
