import { ProblemError } from "../../../shared/errors/problem"

interface Running<T> {
  callers: number
  readonly outcome: Promise<T>
}

type Job<T> = (isAwaited: () => boolean) => Promise<T>

const LONGEST_PAUSE_SECONDS = 30
const SHORTEST_PAUSE_SECONDS = 2

const late = (pause: number) =>
  new ProblemError("temporarily_unavailable", { details: { retryAfterSeconds: pause } })

/**
 * Runs jobs that go on although their callers were sent away: whoever asks is answered within a time, and whoever
 * asks for the same again meanwhile waits for the job that runs. Callers must be able to find out later what became
 * of it, as an order is found by its basket.
 */
export class ResponseDeadline<T> {
  readonly #withinMs: number
  readonly #running = new Map<string, Running<T>>()

  /** @param withinMs how long a caller waits at most */
  constructor(withinMs: number) {
    this.#withinMs = withinMs
  }

  /**
   * @param key the same for callers who want the same, to the letter
   * @param job is given a question: does anybody still wait for it? What nobody hears, it must keep itself.
   * @param since when the caller came, by `performance.now()`: what was done for it until now counts, too
   * @param expectedMs how long it will take from now, as far as one knows; who would wait in vain is sent away at once
   * @throws ProblemError `temporarily_unavailable` with `details.retryAfterSeconds` when the job takes longer; it goes on
   */
  run(key: string, job: Job<T>, since: number, expectedMs = 0): Promise<T> {
    const running = this.#running.get(key) ?? this.#start(key, job)
    const pause = Math.min(
      LONGEST_PAUSE_SECONDS,
      Math.max(SHORTEST_PAUSE_SECONDS, Math.ceil(expectedMs / 1000)),
    )
    if (expectedMs > this.#withinMs) return Promise.reject(late(pause))
    running.callers += 1
    return this.inTime(running.outcome, since, pause, () => (running.callers -= 1))
  }

  /**
   * Waits for anything as long as its caller is to wait.
   *
   * @param since as in {@link run}
   * @param onLate called when it was too long
   * @throws ProblemError as {@link run}, or what `outcome` fails with
   */
  inTime<V>(
    outcome: Promise<V>,
    since: number,
    pause = SHORTEST_PAUSE_SECONDS,
    onLate?: () => void,
  ): Promise<V> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          onLate?.()
          reject(late(pause))
        },
        Math.max(0, since + this.#withinMs - performance.now()),
      )
      outcome.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  #start(key: string, job: Job<T>): Running<T> {
    const known = { callers: 0 }
    // Begins when the first caller is counted.
    const outcome = Promise.resolve()
      .then(() => job(() => known.callers > 0))
      .finally(() => this.#running.delete(key))
    // Its failure is told to who waits; perhaps nobody does.
    outcome.catch(() => undefined)
    const running = Object.assign(known, { outcome })
    this.#running.set(key, running)
    return running
  }
}
