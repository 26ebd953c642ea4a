export interface BreakerOptions {
  /** Failures in a row that open the breaker. */
  readonly threshold: number
  /** Milliseconds for which calls are refused before one probe is let through. */
  readonly pauseMs: number
  /** Milliseconds clock; injected for tests. */
  readonly clock: () => number
}

/**
 * Circuit breaker: stops calling a service that is unavailable, so that visitors do not wait for its time-outs, and
 * finds out with one probe at a time that it is back.
 */
export class CircuitBreaker {
  private failures = 0
  private openedAt = 0
  private probing = false

  constructor(private readonly options: BreakerOptions) {}

  get isOpen(): boolean {
    return this.failures >= this.options.threshold
  }

  /** Whether a call may be made now. Each `true` must be answered by `succeed` or `fail`. */
  allow(): boolean {
    if (!this.isOpen) return true
    if (this.probing || this.options.clock() - this.openedAt < this.options.pauseMs) return false
    this.probing = true
    return true
  }

  succeed(): void {
    this.failures = 0
    this.probing = false
  }

  fail(): void {
    this.failures += 1
    this.probing = false
    if (this.isOpen) this.openedAt = this.options.clock()
  }
}
