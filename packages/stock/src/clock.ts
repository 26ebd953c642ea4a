const TRUSTED_MS = 2 * 60 * 1000

/**
 * When something happened, with what the device's clock was wrong by at sending taken off. A small difference is the
 * way of the message, not of the clock. Nothing happened after it arrived.
 */
export function correctedInstant(occurredAt: Date, sentAt: Date, receivedAt: Date): Date {
  const skew = receivedAt.getTime() - sentAt.getTime()
  const at = occurredAt.getTime() + (Math.abs(skew) > TRUSTED_MS ? skew : 0)
  return new Date(Math.min(at, receivedAt.getTime()))
}
