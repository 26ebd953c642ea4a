/**
 * Keys as they are to be taken: each once, sorted. Medusa takes several at the same time; two jobs that want the same
 * two goods then hold one each and wait until both give up (measured: of five such jobs one gets through). In one
 * order, one after the other, the second waits for the first and that is all.
 */
export const inOrder = (keys: string | readonly string[]): string[] =>
  [...new Set(typeof keys === "string" ? [keys] : keys)].sort()
