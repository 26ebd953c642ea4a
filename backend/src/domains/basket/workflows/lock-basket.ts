import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"

/**
 * Holds the basket's lock for a whole workflow. Medusa's own workflows lock the same key, but only when they run
 * alone and for two seconds: nested in ours they skip it, so ours must hold it.
 *
 * @param seconds longest time that the workflow may hold the lock, in case the process crashes
 */
export function lockBasket(cartId: string, seconds = 30): void {
  acquireLockStep({ key: cartId, timeout: 20, ttl: seconds, retryInterval: 0.05 })
}

export function unlockBasket(cartId: string): void {
  releaseLockStep({ key: cartId })
}
