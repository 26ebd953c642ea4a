import { ProblemError } from "../../../shared/errors/problem"

interface Waiting {
  readonly key: string
  readonly turn: () => void
}

/**
 * A FIFO queue with a concurrency limit. A completion is a second of work in one thread: fifty in parallel would each
 * hold half of the locks they need and all run into the time limits of Medusa's locks, while queued callers find out
 * cheaply that the goods are gone. It is in memory only: a crash loses the waiting callers, and they may retry.
 */
export class ConcurrencyQueue {
  readonly #atOnce: number
  readonly #patienceMs: number
  readonly #running = new Set<string>()
  readonly #waiting: Waiting[] = []
  /** Moving average of the duration of a job, milliseconds; recent jobs weigh most. */
  #usualMs: number

  /**
   * @param atOnce how many jobs may run at a time
   * @param patienceMs how long a job may wait before it is refused
   * @param usualMs duration assumed before any job has finished, so that the first wave of a rush is refused early
   *   enough
   */
  constructor(atOnce: number, patienceMs: number, usualMs: number) {
    this.#atOnce = atOnce
    this.#patienceMs = patienceMs
    this.#usualMs = usualMs
  }

  /**
   * Estimated wait of this job until it starts, milliseconds, from the duration of recent jobs. An unknown job counts
   * as last in the queue; a running one waits for nothing.
   */
  expectedMs(key: string): number {
    if (this.#running.has(key) || this.#running.size < this.#atOnce) return 0
    const place = this.#waiting.findIndex((waiting) => waiting.key === key)
    const ahead = place < 0 ? this.#waiting.length : place
    return (ahead / this.#atOnce) * this.#usualMs
  }

  /**
   * @param key names the job; a key runs once at a time
   * @throws ProblemError `temporarily_unavailable` when the job did not start in time
   */
  async run<T>(key: string, job: () => Promise<T>): Promise<T> {
    await this.#enter(key)
    const began = performance.now()
    try {
      return await job()
    } finally {
      this.#usualMs += (performance.now() - began - this.#usualMs) / 10
      this.#running.delete(key)
      const next = this.#waiting.shift()
      if (next) {
        this.#running.add(next.key)
        next.turn()
      }
    }
  }

  #enter(key: string): Promise<void> {
    if (this.#running.size < this.#atOnce) {
      this.#running.add(key)
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        key,
        turn: () => {
          clearTimeout(timer)
          resolve()
        },
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(new ProblemError("temporarily_unavailable", { details: { retryAfterSeconds: 2 } }))
      }, this.#patienceMs)
      this.#waiting.push(waiting)
    })
  }
}
