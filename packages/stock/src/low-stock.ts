/** Free pieces at which goods at a point are said to run short. */
const LOW_PIECES = 5

/** Pieces that can be sold now. May be below zero where more is promised than there is. */
export const freePieces = ({ stocked, reserved }: { stocked: number; reserved: number }): number =>
  stocked - reserved

/** Whether goods at a point run short. */
export const runsLow = (level: { stocked: number; reserved: number }): boolean =>
  freePieces(level) <= LOW_PIECES
