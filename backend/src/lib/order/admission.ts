import { ProblemError } from "../http/problem"

const busy = (): ProblemError =>
  new ProblemError("temporarily_unavailable", { details: { retryAfterSeconds: 2 } })

/**
 * Lets so many jobs run at a time and keeps the others waiting in the order in which they came. A completion
 * is a second of work in one thread; fifty at once would all hold half of what they need and all run into the
 * time limits of Medusa's locks, while those who wait find out cheaply that the goods are gone. The queue is short:
 * who has no place in it is told at once when to come again, so that no request of a rush hangs. Nothing is lost with
 * the process but what its callers wait for.
 */
export class Admission {
  readonly #atOnce: number
  readonly #patienceMs: number
  readonly #mostWaiting: number
  #running = 0
  readonly #waiting: (() => void)[] = []

  /**
   * @param atOnce how many jobs may run at a time
   * @param patienceMs how long a job may wait before it is refused
   * @param mostWaiting how many jobs may wait
   */
  constructor(atOnce: number, patienceMs: number, mostWaiting = Infinity) {
    this.#atOnce = atOnce
    this.#patienceMs = patienceMs
    this.#mostWaiting = mostWaiting
  }

  /** @throws ProblemError `temporarily_unavailable` when there is no place or the turn did not come in time */
  async run<T>(job: () => Promise<T>): Promise<T> {
    await this.#enter()
    try {
      return await job()
    } finally {
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
    if (this.#waiting.length >= this.#mostWaiting) return Promise.reject(busy())
    return new Promise((resolve, reject) => {
      const turn = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1)
        reject(busy())
      }, this.#patienceMs)
      this.#waiting.push(turn)
    })
  }
}
