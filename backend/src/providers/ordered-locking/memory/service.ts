import { InMemoryLockingProvider } from "@medusajs/locking/dist/providers/in-memory"
import { inOrder } from "../in-order"
import { withTypedTimeout } from "../lock-timeout"

/** In-memory locks of a single process, taken in key order; Medusa's provider takes them one at a time already. */
export class OrderedMemoryLocking extends InMemoryLockingProvider {
  static override identifier = "ordered-memory"

  override execute<T>(
    keys: string | string[],
    job: (signal?: AbortSignal) => Promise<T>,
    args?: { timeout?: number; expire?: number },
  ): Promise<T> {
    return withTypedTimeout(() => super.execute(inOrder(keys), job, args))
  }
}
