/** A counter that is open and was not heard for so long may have sold what it did not tell yet. */
export const SILENT_AFTER_MS = 30 * 60 * 1000
/** Of so few, the last may be gone over a counter before it tells. */
export const FEW_PIECES = 5
/** Kept back for who stands at the counter, where no point says otherwise. */
export const DEFAULT_BUFFER = 1

export interface PointAvailability {
  /** Pieces that are kept back of each kind of goods; 0 where nobody sells over a counter. */
  readonly buffer: number
  /** When the open counter that was silent for longest was heard last; null when none is open. */
  readonly lastSeenAt: Date | null
}

/** Whether an open counter of the place has been silent for too long. @param at now (UTC) */
export const isSilent = ({ lastSeenAt }: PointAvailability, at: Date): boolean =>
  lastSeenAt !== null && at.getTime() - lastSeenAt.getTime() > SILENT_AFTER_MS

/**
 * Pieces of goods at a point that may be promised to somebody who is not there.
 *
 * @param free pieces that lie there and are promised to nobody
 * @param at now (UTC)
 */
export function availableOnline(free: number, place: PointAvailability, at: Date): number {
  const promised = Math.max(0, free - place.buffer)
  return isSilent(place, at) && free <= FEW_PIECES ? 0 : promised
}
