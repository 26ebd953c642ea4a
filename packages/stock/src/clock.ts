const TRUSTED_MS = 2 * 60 * 1000

/**
 * When something happened, corrected by the error of the device's clock at sending. A small difference is the
 * message's travel time, not the clock's error. Nothing happened after it arrived.
 */
export function correctedInstant(occurredAt: Date, sentAt: Date, receivedAt: Date): Date {
  const skew = receivedAt.getTime() - sentAt.getTime()
  const at = occurredAt.getTime() + (Math.abs(skew) > TRUSTED_MS ? skew : 0)
  return new Date(Math.min(at, receivedAt.getTime()))
}
