/** Low-stock threshold: free pieces at a sales point. */
const LOW_PIECES = 5

/** Pieces that can be sold now. Below zero where more is reserved than is in stock. */
export const freePieces = ({ stocked, reserved }: { stocked: number; reserved: number }): number =>
  stocked - reserved

/** Whether stock at a sales point is low. */
export const runsLow = (level: { stocked: number; reserved: number }): boolean =>
  freePieces(level) <= LOW_PIECES
