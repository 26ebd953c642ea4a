/** An open terminal that has not synchronised for so long may have sold goods that the server does not know of. */
export const SILENT_AFTER_MS = 30 * 60 * 1000
/** With so few pieces left, a counter sale that is not synchronised yet may take the last one. */
export const FEW_PIECES = 5
/** The default online stock buffer (safety stock) of a sales point. */
export const DEFAULT_BUFFER = 1

export interface PointAvailability {
  /** Online stock buffer: pieces of each product that the web shop does not sell; 0 without a terminal. */
  readonly buffer: number
  /** When the open terminal that is silent for longest synchronised last; null when none is open. */
  readonly lastSeenAt: Date | null
}

/** Whether an open terminal of the sales point has been silent for too long. @param at now (UTC) */
export const isSilent = ({ lastSeenAt }: PointAvailability, at: Date): boolean =>
  lastSeenAt !== null && at.getTime() - lastSeenAt.getTime() > SILENT_AFTER_MS

/**
 * Pieces at a sales point that the web shop may sell.
 *
 * @param free pieces in stock and not reserved
 * @param at now (UTC)
 */
export function availableOnline(free: number, place: PointAvailability, at: Date): number {
  const promised = Math.max(0, free - place.buffer)
  return isSilent(place, at) && free <= FEW_PIECES ? 0 : promised
}
