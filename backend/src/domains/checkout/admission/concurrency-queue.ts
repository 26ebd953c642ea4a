import { ProblemError } from "../../../shared/errors/problem"

interface Waiting {
  readonly key: string
  readonly turn: () => void
}

/**
 * Lets so many jobs run at a time and keeps the others waiting in the order in which they came. A completion
 * is a second of work in one thread; fifty at once would all hold half of what they need and all run into the
 * time limits of Medusa's locks, while those who wait find out cheaply that the goods are gone. Only a queue:
 * nothing is lost with the process but what its callers wait for, and they may ask again.
 */
export class ConcurrencyQueue {
  readonly #atOnce: number
  readonly #patienceMs: number
  readonly #running = new Set<string>()
  readonly #waiting: Waiting[] = []
  /** How long a job takes, the last ones counting most. */
  #usualMs: number

  /**
   * @param atOnce how many jobs may run at a time
   * @param patienceMs how long a job may wait before it is refused
   * @param usualMs how long a job takes, before any has told: the first wave of a rush must not wait in vain
   */
  constructor(atOnce: number, patienceMs: number, usualMs: number) {
    this.#atOnce = atOnce
    this.#patienceMs = patienceMs
    this.#usualMs = usualMs
  }

  /**
   * How long this job will wait until its turn, as far as the last jobs tell; milliseconds. One that is not known yet
   * stands at the end, one that runs waits for nothing.
   */
  expectedMs(key: string): number {
    if (this.#running.has(key) || this.#running.size < this.#atOnce) return 0
    const place = this.#waiting.findIndex((waiting) => waiting.key === key)
    const ahead = place < 0 ? this.#waiting.length : place
    return (ahead / this.#atOnce) * this.#usualMs
  }

  /**
   * @param key names the job, once at a time
   * @throws ProblemError `temporarily_unavailable` when the turn did not come in time
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
