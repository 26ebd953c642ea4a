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
 * A response deadline for jobs that continue after it. A caller is answered within a time limit, and a retry of the
 * same request joins the running job. Callers must be able to find the result later, as an order is found by its
 * basket.
 */
export class ResponseDeadline<T> {
  readonly #withinMs: number
  readonly #running = new Map<string, Running<T>>()

  /** @param withinMs longest wait of a caller, milliseconds */
  constructor(withinMs: number) {
    this.#withinMs = withinMs
  }

  /**
   * @param key the same for callers with byte-identical requests
   * @param job receives a function that returns whether a caller still waits; without one, the job must store its
   *   result itself
   * @param since when the caller came, by `performance.now()`: work done for it until now counts, too
   * @param expectedMs estimated duration from now; a caller that would wait in vain is answered at once
   * @throws ProblemError `temporarily_unavailable` with `details.retryAfterSeconds` when the job takes longer; it
   *   goes on
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
   * Waits for any promise within the caller's deadline.
   *
   * @param since as in {@link run}
   * @param onLate called when the deadline has passed
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
    // Starts after the first caller has been counted.
    const outcome = Promise.resolve()
      .then(() => job(() => known.callers > 0))
      .finally(() => this.#running.delete(key))
    // A rejection goes to the waiting callers; without any, it must not count as unhandled.
    outcome.catch(() => undefined)
    const running = Object.assign(known, { outcome })
    this.#running.set(key, running)
    return running
  }
}
