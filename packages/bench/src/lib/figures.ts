/** What a series of latencies says; milliseconds. */
export interface Latency {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/**
 * Nearest-rank percentile.
 *
 * @param share 0 < share ≤ 1
 * @throws RangeError for an empty series
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError("No values")
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
}

export const latencyOf = (values: readonly number[]): Latency => ({
  count: values.length,
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  p99: percentile(values, 0.99),
})

/** 1234.5 → "1,235", 12.34 → "12.3", 1.234 → "1.23": three figures that mean something. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "–"
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US")
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
