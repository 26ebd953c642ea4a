import { ProblemError } from "../http/problem"

interface Running<T> {
  callers: number
  readonly outcome: Promise<T>
}

/**
 * Runs jobs that go on although their callers were sent away: whoever asks is answered within a time, and whoever
 * asks for the same again meanwhile waits for the job that runs. Callers must be able to find out later what became
 * of it, as an order is found by its basket.
 */
export class AnswerInTime<T> {
  readonly #withinMs: number
  readonly #running = new Map<string, Running<T>>()

  /** @param withinMs how long a caller waits at most */
  constructor(withinMs: number) {
    this.#withinMs = withinMs
  }

  /**
   * @param key the same for callers who want the same, to the letter
   * @param job is given a question: does anybody still wait for it? What nobody hears, it must keep itself.
   * @throws ProblemError `temporarily_unavailable` when the job takes longer; it goes on
   */
  run(key: string, job: (isAwaited: () => boolean) => Promise<T>): Promise<T> {
    const running = this.#running.get(key) ?? this.#start(key, job)
    running.callers += 1
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        running.callers -= 1
        reject(new ProblemError("temporarily_unavailable", { details: { retryAfterSeconds: 2 } }))
      }, this.#withinMs)
      running.outcome.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  #start(key: string, job: (isAwaited: () => boolean) => Promise<T>): Running<T> {
    const callers = { callers: 0 }
    // Begins when the first caller is counted.
    const outcome = Promise.resolve()
      .then(() => job(() => callers.callers > 0))
      .finally(() => this.#running.delete(key))
    // Its failure is told to who waits; perhaps nobody does.
    outcome.catch(() => undefined)
    const running = Object.assign(callers, { outcome })
    this.#running.set(key, running)
    return running
  }
}
