const LONGEST_PAUSE_SECONDS = 30
const SHORTEST_PAUSE_SECONDS = 2

/**
 * Lets so many requests in at once and sends the others away before anything is done for them, each with a moment of its
 * own to come again. When a thousand people press one button in one second, looking at each of them for ten
 * milliseconds already takes longer than anybody waits.
 */
export class LoadShedder {
  readonly #atOnce: number
  readonly #apartMs: number
  #inside = 0
  /** When the last one who was sent away comes again. */
  #lastDue = 0

  /**
   * @param atOnce how many may be inside
   * @param apartMs how far apart those come again who were sent away
   */
  constructor(atOnce: number, apartMs: number) {
    this.#atOnce = atOnce
    this.#apartMs = apartMs
  }

  /**
   * @param now milliseconds of any clock that does not go back
   * @returns null: come in, and call `leave` at the end; otherwise seconds after which to come again
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
