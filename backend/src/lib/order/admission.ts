import { ProblemError } from "../http/problem"

/**
 * Lets so many jobs run at a time and keeps the others waiting in the order in which they came. A completion
 * is a second of work in one thread; fifty at once would all hold half of what they need and all run into the
 * time limits of Medusa's locks, while those who wait find out cheaply that the goods are gone. Only a queue:
 * nothing is lost with the process but what its callers wait for, and they may ask again.
 */
export class Admission {
  readonly #atOnce: number
  readonly #patienceMs: number
  #running = 0
  readonly #waiting: (() => void)[] = []
  /** How long a job takes, the last ones counting most. */
  #usualMs = 0

  /**
   * @param atOnce how many jobs may run at a time
   * @param patienceMs how long a job may wait before it is refused
   */
  constructor(atOnce: number, patienceMs: number) {
    this.#atOnce = atOnce
    this.#patienceMs = patienceMs
  }

  /** How long who comes now will wait until its job is done, as far as the last jobs tell; milliseconds. */
  get expectedMs(): number {
    return (Math.floor(this.#waiting.length / this.#atOnce) + 1) * this.#usualMs
  }

  /** @throws ProblemError `temporarily_unavailable` when the turn did not come in time */
  async run<T>(job: () => Promise<T>): Promise<T> {
    await this.#enter()
    const began = performance.now()
    try {
      return await job()
    } finally {
      this.#usualMs += (performance.now() - began - this.#usualMs) / (this.#usualMs === 0 ? 1 : 10)
      // A waiting job takes over the place, so the number that run does not change.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  #enter(): Promise<void> {
    if (this.#running < this.#atOnce) {
      this.#running += 1
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const turn = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1)
        reject(new ProblemError("temporarily_unavailable", { details: { retryAfterSeconds: 2 } }))
      }, this.#patienceMs)
      this.#waiting.push(turn)
    })
  }
}
