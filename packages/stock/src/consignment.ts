/**
 * What a point keeps of the takings for goods on consignment. Half a dong and more is a dong, as invoices round;
 * nothing is kept of a negative sum.
 *
 * @param owed dong
 * @param percent 0 to 50
 */
export const pointShare = (owed: number, percent: number): number =>
  owed > 0 ? Math.round((owed * percent) / 100) : 0
