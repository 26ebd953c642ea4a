/** Metadata key of a basket for the producers at whose premises the buyer collects the goods. */
const KEY = "fetch_from"

export const storedPickupChoice = (fetchFrom: readonly string[]): Record<string, unknown> => ({
  [KEY]: [...fetchFrom].sort(),
})

/**
 * The buyer's choice of collection at producers' premises, from a basket's metadata. Untrusted input: the delivery
 * plan refuses a producer who does not offer collection.
 */
export function pickupChoiceOf(metadata: Readonly<Record<string, unknown>> | null | undefined): string[] {
  const stored = metadata?.[KEY]
  return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === "string") : []
}
