import { RedisLockingProvider } from "@medusajs/locking-redis/dist/services/redis-lock"
import { inOrder } from "../in-order"
import { withTypedTimeout } from "../lock-timeout"

type Taking = Parameters<RedisLockingProvider["acquire_"]>

/** Redis locks, taken in key order and one at a time. */
export class OrderedRedisLocking extends RedisLockingProvider {
  static override identifier = "ordered-redis"

  override execute<T>(
    keys: string | string[],
    job: (signal?: AbortSignal) => Promise<T>,
    args?: { timeout?: number; expire?: number },
  ): Promise<T> {
    return withTypedTimeout(() => super.execute(inOrder(keys), job, args))
  }

  override async acquire_(keys: Taking[0], args?: Taking[1], cancellation?: Taking[2]): Promise<void> {
    const taken: string[] = []
    try {
      for (const key of inOrder(keys)) {
        await super.acquire_(key, args, cancellation)
        taken.push(key)
      }
    } catch (error) {
      // Releases only locks of a queued job: a caller that acquires by name may have held one of them before.
      if (args?.awaitQueue && taken.length > 0) await this.release(taken, { ownerId: args.ownerId ?? null })
      throw error
    }
  }
}
