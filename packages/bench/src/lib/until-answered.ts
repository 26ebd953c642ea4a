interface Answer {
  readonly status: number
  /** Seconds that the shop asked to wait, if it did. */
  readonly retryAfter: number | null
}

/**
 * Asks again while the shop answers 503, after about the pause that it asks for, as the buyer's page does. The last
 * answer when the patience is over.
 */
export async function untilAnswered<T extends Answer>(
  ask: (attempt: number) => Promise<T>,
  patienceMs = 15 * 60_000,
): Promise<T> {
  const end = performance.now() + patienceMs
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask(attempt)
    if (answer.status !== 503 || performance.now() > end) return answer
    const pause = 1_000 * (answer.retryAfter ?? 2)
    await new Promise((resolve) => setTimeout(resolve, pause * (0.8 + 0.4 * Math.random())))
  }
}

/** The header `Retry-After` in seconds. */
export const retryAfterOf = (header: string | null | undefined): number | null => {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds : null
}
