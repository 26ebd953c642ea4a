import { ProblemError } from "../http/problem"

/**
 * Runs jobs that go on although their callers were sent away: whoever asks is answered within a time, and whoever
 * asks for the same again meanwhile waits for the job that runs. Callers must be able to find out later what became
 * of it, as an order is found by its basket.
 */
export class AnswerInTime<T> {
  readonly #withinMs: number
  readonly #running = new Map<string, Promise<T>>()

  /** @param withinMs how long a caller waits at most */
  constructor(withinMs: number) {
    this.#withinMs = withinMs
  }

  /**
   * @param key the same for callers who want the same, to the letter
   * @throws ProblemError `temporarily_unavailable` when the job takes longer; it goes on
   */
  run(key: string, job: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key) ?? this.#start(key, job)
    return new Promise((resolve, reject) => {
      const late = (): void =>
        reject(new ProblemError("temporarily_unavailable", { details: { retryAfterSeconds: 2 } }))
      const timer = setTimeout(late, this.#withinMs)
      running.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  #start(key: string, job: () => Promise<T>): Promise<T> {
    const running = job().finally(() => this.#running.delete(key))
    this.#running.set(key, running)
    // Its failure is told to who waits; perhaps nobody does.
    running.catch(() => undefined)
    return running
  }
}
