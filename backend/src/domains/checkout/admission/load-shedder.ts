const LONGEST_PAUSE_SECONDS = 30
const SHORTEST_PAUSE_SECONDS = 2

/**
 * Load shedding: admits a fixed number of requests at a time and rejects the others before any work is done for them,
 * each with its own time to retry. When a thousand people press one button in one second, ten milliseconds for each
 * of them already take longer than anybody waits.
 */
export class LoadShedder {
  readonly #atOnce: number
  readonly #apartMs: number
  #inside = 0
  /** When the last rejected request is due to retry. */
  #lastDue = 0

  /**
   * @param atOnce how many requests may be in progress
   * @param apartMs interval between the retries of rejected requests
   */
  constructor(atOnce: number, apartMs: number) {
    this.#atOnce = atOnce
    this.#apartMs = apartMs
  }

  /**
   * @param now milliseconds of any monotonic clock
   * @returns null: admitted, the caller must call `leave` at the end; otherwise seconds after which to retry
   */
  enter(now: number): number | null {
    if (this.#inside < this.#atOnce) {
      this.#inside += 1
      return null
    }
    const soonest = now + SHORTEST_PAUSE_SECONDS * 1_000
    const latest = now + LONGEST_PAUSE_SECONDS * 1_000
    this.#lastDue = Math.min(latest, Math.max(soonest, this.#lastDue + this.#apartMs))
    return Math.ceil((this.#lastDue - now) / 1_000)
  }

  leave(): void {
    this.#inside -= 1
  }
}
