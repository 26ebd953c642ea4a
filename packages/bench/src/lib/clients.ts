/** One call; resolves when its whole answer was read, throws when it was not a good one. */
export type Call = (turn: number) => Promise<void>

export interface Measured {
  readonly milliseconds: number
  readonly latencies: readonly number[]
  readonly failures: number
}

/**
 * So many clients, each with one call under way at a time, until the time or the count runs out. Failures are
 * counted and do not stop the others; a closed loop, so a slow server is asked less often.
 *
 * @param limit `milliseconds` and `calls`: whatever comes first
 */
export async function runClients(
  clients: number,
  limit: { readonly milliseconds: number; readonly calls: number },
  call: Call,
): Promise<Measured> {
  const latencies: number[] = []
  let failures = 0
  let turn = 0
  const begun = performance.now()
  const end = begun + limit.milliseconds
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end && turn < limit.calls) {
        const started = performance.now()
        try {
          await call(turn++)
          latencies.push(performance.now() - started)
        } catch {
          failures += 1
          if (failures > 20 && failures > latencies.length) return
        }
      }
    }),
  )
  return { milliseconds: performance.now() - begun, latencies, failures }
}

export const perSecond = (runs: readonly Measured[]): number =>
  runs.reduce((sum, run) => sum + run.latencies.length, 0) /
  (runs.reduce((sum, run) => sum + run.milliseconds, 0) / 1000)
