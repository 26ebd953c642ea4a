/** Under this key a basket says at which producers' own places its buyer fetches the goods. */
const KEY = "fetch_from"

export const storedPickupChoice = (fetchFrom: readonly string[]): Record<string, unknown> => ({
  [KEY]: [...fetchFrom].sort(),
})

/**
 * The buyer's choice as a basket has it. Whoever wrote it there, it is only a wish: the plan refuses a place that its
 * producer does not open.
 */
export function pickupChoiceOf(metadata: Readonly<Record<string, unknown>> | null | undefined): string[] {
  const stored = metadata?.[KEY]
  return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === "string") : []
}
