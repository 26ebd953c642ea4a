/**
 * Lock keys in a fixed order, without duplicates, against deadlocks. Medusa takes several locks in parallel; two jobs
 * that want the same two goods then hold one each and wait until both give up (measured: of five such jobs one gets
 * through). In one order, one after the other, the second simply waits for the first.
 */
export const inOrder = (keys: string | readonly string[]): string[] =>
  [...new Set(typeof keys === "string" ? [keys] : keys)].sort()
