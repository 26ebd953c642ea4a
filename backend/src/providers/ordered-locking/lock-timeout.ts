import { MedusaError } from "@medusajs/framework/utils"

/** Sentences of Medusa's locking providers, of which only some carry a type. */
const TIMED_OUT = /^(Timed-out acquiring lock|Failed to acquire lock)/

/**
 * Runs a locked job; a lock that is not free in time is a `MedusaError` of type `conflict`, whichever provider waits.
 * An error of the job itself passes as it is.
 */
export async function withTypedTimeout<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Error) || !TIMED_OUT.test(error.message) || error instanceof MedusaError)
      throw error
    const typed = new MedusaError(MedusaError.Types.CONFLICT, error.message)
    typed.cause = error
    throw typed
  }
}
