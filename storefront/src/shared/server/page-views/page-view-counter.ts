import type { ViewsBatch } from "@ocop/contracts"
import { vietnamDay } from "@ocop/vietnam-time"

/** Listings in one batch at most; the backend accepts no larger one. */
const MAX_BATCH = 500
/** Batches that wait at most while the backend is unavailable; then the oldest is dropped to save memory. */
const MAX_WAITING = 50

export interface PageViewCounterOptions {
  readonly clock: () => number
  readonly newId: () => string
  /** True when the batch was accepted, now or earlier; false: to be delivered again under the same id. */
  readonly deliver: (batch: ViewsBatch) => Promise<boolean>
}

/**
 * Counter of page views by listing and day, in memory and without any data about visitors. Counts are delivered in
 * batches, each under an id, so that a batch whose answer was lost is not counted twice.
 */
export class PageViewCounter {
  private counts = new Map<string, number>()
  private readonly waiting: ViewsBatch[] = []
  private delivering = false

  constructor(private readonly options: PageViewCounterOptions) {}

  count(handle: string): void {
    const key = `${vietnamDay(this.options.clock())} ${handle}`
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
    if (this.counts.size >= MAX_BATCH) this.close()
  }

  /** Delivers the counts, one batch after the other; never throws. */
  async flush(): Promise<void> {
    this.close()
    if (this.delivering) return
    this.delivering = true
    try {
      for (let first = this.waiting[0]; first; first = this.waiting[0]) {
        if (!(await this.options.deliver(first).catch(() => false))) return
        if (this.waiting[0] === first) this.waiting.shift()
      }
    } finally {
      this.delivering = false
    }
  }

  private close(): void {
    if (this.counts.size === 0) return
    const views = [...this.counts].map(([key, count]) => ({
      day: key.slice(0, 10),
      handle: key.slice(11),
      count,
    }))
    this.counts = new Map()
    this.waiting.push({ id: this.options.newId(), views })
    if (this.waiting.length > MAX_WAITING) this.waiting.shift()
  }
}
