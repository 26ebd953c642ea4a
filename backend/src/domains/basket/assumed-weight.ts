/**
 * Default weight of goods whose listing and producer gave none, in grams. ILLUSTRATIVE: no rule fixes it; half a
 * kilogram is the step of the delivery tariff. A dated row per decision of the platform, oldest first; a basket line
 * without a weight of its own shows none (`weightGrams: null`), so that nobody takes this for a fact.
 */
const assumedWeights: readonly { validFrom: string; grams: number; source: string }[] = [
  { validFrom: "2025-07-01T00:00:00+07:00", grams: 500, source: "Platform, illustrative" },
]

/** The default weight in force at a moment (UTC), in grams. */
export function assumedWeightGrams(at: Date): number {
  const row = assumedWeights.findLast(({ validFrom }) => Date.parse(validFrom) <= at.getTime())
  return (row ?? assumedWeights[0]!).grams
}
