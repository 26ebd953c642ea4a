/**
 * What a point keeps of the takings for goods on consignment. Half a dong and more is a dong, as invoices round;
 * nothing is kept of a negative sum.
 *
 * @param owed dong
 * @param percent 0 to 50
 */
export const pointShare = (owed: number, percent: number): number =>
  owed > 0 ? Math.round((owed * percent) / 100) : 0

/**
 * What pieces that come back are worth, of a line that was sold for an amount. Computed on all pieces that came back so
 * far, so that however many returns a line takes, together they are worth exactly the line.
 *
 * @param line dong of the whole line after its discount, and its pieces
 * @param before pieces that came back earlier
 */
export function returnWorth(
  line: { readonly amount: number; readonly quantity: number },
  before: number,
  pieces: number,
): number {
  // Products of two safe integers pass 2^53.
  const kept = (back: number): bigint =>
    (BigInt(line.amount) * BigInt(line.quantity - back)) / BigInt(line.quantity)
  return Number(kept(before) - kept(before + pieces))
}
