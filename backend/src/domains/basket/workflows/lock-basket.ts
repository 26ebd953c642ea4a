import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"

/**
 * Takes the basket's lock for the whole of a workflow. Medusa's own workflows lock the same key, but only
 * when they run on their own and for two seconds: inside ours they skip it, so ours must hold it.
 *
 * @param seconds how long at most the workflow may hold the lock, should the process die
 */
export function lockBasket(cartId: string, seconds = 30): void {
  acquireLockStep({ key: cartId, timeout: 20, ttl: seconds, retryInterval: 0.05 })
}

export function unlockBasket(cartId: string): void {
  releaseLockStep({ key: cartId })
}
