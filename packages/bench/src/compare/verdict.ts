/** One round of a bench: milliseconds of the base and of the new build, measured base, new, new, base. */
export interface Round {
  readonly base: readonly [number, number]
  readonly fresh: readonly [number, number]
}

/** How much slower the new build may be. */
export const ALLOWED = 1.05

export interface Verdict {
  readonly base: number
  readonly fresh: number
  /** Median of the rounds' ratios new / base. */
  readonly ratio: number
  readonly low: number
  readonly high: number
  /**
   * `slower`: the whole interval lies above what is allowed. `not slower`: it lies below. `not shown`: what is allowed
   * lies within it; more rounds make it narrower.
   */
  readonly verdict: "not slower" | "not shown" | "slower"
}

const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2
}
const sum = ([first, second]: readonly [number, number]): number => first + second

/**
 * Places of the interval for a median with at least 95 % confidence, by the sign test: nothing is assumed of how the
 * values are spread. With fewer than nine values it reaches from the smallest to the largest.
 */
export function intervalPlaces(count: number): readonly [number, number] {
  let probability = 0.5 ** count
  let tail = probability
  let cut = 0
  while (cut + 1 < count / 2) {
    probability *= (count - cut) / (cut + 1)
    if (2 * (tail + probability) > 0.05) break
    tail += probability
    cut += 1
  }
  return [cut, count - 1 - cut]
}

/** @throws RangeError without a round */
export function judge(rounds: readonly Round[]): Verdict {
  if (rounds.length === 0) throw new RangeError("No round")
  const ratios = rounds.map(({ base, fresh }) => sum(fresh) / sum(base)).toSorted((a, b) => a - b)
  const [lowest, highest] = intervalPlaces(ratios.length)
  const [low, high] = [ratios[lowest] as number, ratios[highest] as number]
  const half = (of: "base" | "fresh"): number =>
    middle(rounds.map((round) => sum(round[of]) / 2).toSorted((a, b) => a - b))
  return {
    base: half("base"),
    fresh: half("fresh"),
    ratio: middle(ratios),
    low,
    high,
    verdict: high <= ALLOWED ? "not slower" : low > ALLOWED ? "slower" : "not shown",
  }
}
