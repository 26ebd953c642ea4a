export interface SequenceView {
  /** Up to here every number has come. */
  readonly gapless: number
  readonly highest: number
  readonly missing: readonly { readonly from: number; readonly to: number }[]
}

/**
 * The gaps in a sequence of operation numbers.
 *
 * @param known up to here it is known that nothing is missing
 * @param seqs numbers above it that came, ascending, each once
 */
export function gapsAfter(known: number, seqs: readonly number[]): SequenceView {
  const missing: { from: number; to: number }[] = []
  let highest = known
  for (const seq of seqs) {
    if (seq > highest + 1) missing.push({ from: highest + 1, to: seq - 1 })
    highest = seq
  }
  return { gapless: missing[0] ? missing[0].from - 1 : highest, highest, missing }
}
